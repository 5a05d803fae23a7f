#include "CLibXML2.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// Not an option of the HTML parser by name, yet honoured by it: without it, text and attributes of
// more than ten megabytes end the parsing.
enum { NO_SIZE_LIMITS = XML_PARSE_HUGE };

static struct {
  __typeof__(&xmlInitParser) init;
  __typeof__(&htmlCreateMemoryParserCtxt) create;
  __typeof__(&htmlCtxtUseOptions) use_options;
  __typeof__(&xmlSwitchEncoding) switch_encoding;
  __typeof__(&htmlParseDocument) parse;
  __typeof__(&xmlStopParser) stop;
  __typeof__(&htmlFreeParserCtxt) release;
  __typeof__(&xmlFreeDoc) release_document;
} library;

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

static const char *load(void) {
  void *handle = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const char *error = NULL;
  if ((error = find(handle, "xmlInitParser", &library.init))
      || (error = find(handle, "htmlCreateMemoryParserCtxt", &library.create))
      || (error = find(handle, "htmlCtxtUseOptions", &library.use_options))
      || (error = find(handle, "xmlSwitchEncoding", &library.switch_encoding))
      || (error = find(handle, "htmlParseDocument", &library.parse))
      || (error = find(handle, "xmlStopParser", &library.stop))
      || (error = find(handle, "htmlFreeParserCtxt", &library.release))
      || (error = find(handle, "xmlFreeDoc", &library.release_document)))
    return error;
  library.init();
  return NULL;
}

const char *factdesk_xml2_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  if (library.release_document || failure) return failure;
  const char *error = load();
  if (error) failure = strdup(error);
  return failure;
}

struct factdesk_xml2_parser {
  htmlParserCtxtPtr context;
  htmlSAXHandler handler;
  htmlSAXHandlerPtr own_handler;
  const factdesk_xml2_events *events;
  void *page;
};

// The library calls this with its context or with what the context carries, by the kind of error.
static void note_error(void *user, xmlErrorPtr error) {
  (void)error;
  factdesk_xml2_parser *parser = user;
  parser->events->error(parser->page);
}

static void open_element(void *user, const xmlChar *name, const xmlChar **attributes) {
  factdesk_xml2_parser *parser = user;
  parser->events->open(parser->page, name, attributes);
}

static void close_element(void *user, const xmlChar *name) {
  factdesk_xml2_parser *parser = user;
  parser->events->close(parser->page, name);
}

static void add_text(void *user, const xmlChar *text, int count) {
  factdesk_xml2_parser *parser = user;
  parser->events->text(parser->page, text, count);
}

static void add_raw(void *user, const xmlChar *text, int count) {
  factdesk_xml2_parser *parser = user;
  parser->events->raw(parser->page, text, count);
}

factdesk_xml2_parser *factdesk_xml2_open(
    const char *bytes, int count, const factdesk_xml2_events *events, void *page) {
  factdesk_xml2_parser *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  parser->context = library.create(bytes, count);
  if (!parser->context) {
    free(parser);
    return NULL;
  }
  parser->events = events;
  parser->page = page;
  parser->handler.startElement = open_element;
  parser->handler.endElement = close_element;
  parser->handler.characters = add_text;
  parser->handler.ignorableWhitespace = add_text;
  parser->handler.cdataBlock = add_raw;
  parser->handler.serror = note_error;
  parser->handler.initialized = XML_SAX2_MAGIC;
  parser->own_handler = parser->context->sax;
  parser->context->sax = &parser->handler;
  parser->context->userData = parser;
  library.use_options(
      parser->context, HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | NO_SIZE_LIMITS);
  library.switch_encoding(parser->context, XML_CHAR_ENCODING_UTF8);
  return parser;
}

void factdesk_xml2_run(factdesk_xml2_parser *parser) { library.parse(parser->context); }

void factdesk_xml2_stop(factdesk_xml2_parser *parser) { library.stop(parser->context); }

void factdesk_xml2_close(factdesk_xml2_parser *parser) {
  parser->context->sax = parser->own_handler;
  if (parser->context->myDoc) library.release_document(parser->context->myDoc);
  library.release(parser->context);
  free(parser);
}
