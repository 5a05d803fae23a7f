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

#endif
