#ifndef FACTDESK_CLIBXML2_H
#define FACTDESK_CLIBXML2_H

// libxml2's HTML parser, loaded when a page is first read: linking it would slow every start.
// What a page holds is handed on as it is found; the library builds no tree of its own.

/// Who is told what a page holds; `page` is what was given to `factdesk_xml2_parse`.
typedef struct {
  /// `attributes`: names and values in turn, the value NULL where there is none, NULL at the end.
  void (*open)(void *page, const unsigned char *name, const unsigned char **attributes);
  void (*close)(void *page, const unsigned char *name);
  void (*text)(void *page, const unsigned char *text, int count);
  /// The content of a script or style.
  void (*raw)(void *page, const unsigned char *text, int count);
  /// An error was met and worked around.
  void (*error)(void *page);
} factdesk_xml2_events;

typedef struct factdesk_xml2_parser factdesk_xml2_parser;

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_xml2_load(void);

/// Prepares to parse a page in UTF-8, whatever its meta elements say. NULL without memory.
factdesk_xml2_parser *factdesk_xml2_open(
    const char *bytes, int count, const factdesk_xml2_events *events, void *page);
/// Parses the whole page; the events are called from here.
void factdesk_xml2_run(factdesk_xml2_parser *parser);
/// Ends the parsing; to be called from an event.
void factdesk_xml2_stop(factdesk_xml2_parser *parser);
void factdesk_xml2_close(factdesk_xml2_parser *parser);

// XML, for files that other programs wrote: without network, entities of its own or a document type.

/// Who is told what a document holds; `document` is what was given to `factdesk_xml_parse`.
typedef struct {
  /// `attributes` as for a page; `line` from 1.
  void (*open)(void *document, const unsigned char *name, const unsigned char **attributes, int line);
  void (*close)(void *document);
  void (*text)(void *document, const unsigned char *text, int count);
} factdesk_xml_events;

/// How the reading of a document ended.
typedef struct {
  /// Whether it was read to its end without an error.
  int is_whole;
  /// Whether it has a document type, which is not read.
  int has_type;
  /// Where the first error is, from 1; 0 where that is not known.
  int line;
  int column;
  /// What the library says of it.
  char message[256];
} factdesk_xml_outcome;

/// Reads a document in UTF-8; the events are called from here. The library is loaded before.
factdesk_xml_outcome factdesk_xml_parse(
    const char *bytes, int count, const factdesk_xml_events *events, void *document);

#endif
