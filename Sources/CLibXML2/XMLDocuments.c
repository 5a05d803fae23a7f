#include "CLibXML2.h"

#include <dlfcn.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static struct {
  __typeof__(&xmlCreateMemoryParserCtxt) create;
  __typeof__(&xmlCtxtUseOptions) use_options;
  __typeof__(&xmlSwitchEncoding) switch_encoding;
  __typeof__(&xmlParseDocument) parse;
  __typeof__(&xmlStopParser) stop;
  __typeof__(&xmlFreeParserCtxt) release;
} library;

static int load(void) {
  if (library.release) return 1;
  if (factdesk_xml2_load()) return 0;
  void *handle = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  *(void **)&library.create = dlsym(handle, "xmlCreateMemoryParserCtxt");
  *(void **)&library.use_options = dlsym(handle, "xmlCtxtUseOptions");
  *(void **)&library.switch_encoding = dlsym(handle, "xmlSwitchEncoding");
  *(void **)&library.parse = dlsym(handle, "xmlParseDocument");
  *(void **)&library.stop = dlsym(handle, "xmlStopParser");
  *(void **)&library.release = dlsym(handle, "xmlFreeParserCtxt");
  if (library.create && library.use_options && library.switch_encoding && library.parse
      && library.stop && library.release)
    return 1;
  library.release = NULL;
  return 0;
}

struct reading {
  xmlParserCtxtPtr context;
  const factdesk_xml_events *events;
  void *document;
  int has_type;
};

static void open_element(void *user, const xmlChar *name, const xmlChar **attributes) {
  struct reading *reading = user;
  int line = reading->context->input ? reading->context->input->line : 0;
  reading->events->open(reading->document, name, attributes, line);
}

static void close_element(void *user, const xmlChar *name) {
  (void)name;
  struct reading *reading = user;
  reading->events->close(reading->document);
}

static void add_text(void *user, const xmlChar *text, int count) {
  struct reading *reading = user;
  reading->events->text(reading->document, text, count);
}

// A document type can name files, addresses and entities that unfold without end.
static void refuse_type(
    void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  (void)name, (void)public_id, (void)system_id;
  struct reading *reading = user;
  reading->has_type = 1;
  library.stop(reading->context);
}

static xmlEntityPtr no_entity(void *user, const xmlChar *name) {
  (void)user, (void)name;
  return NULL;
}

// What is wrong is asked of the context in the end; the library would print it.
static void say_nothing(void *user, const char *message, ...) { (void)user, (void)message; }

factdesk_xml_outcome factdesk_xml_parse(
    const char *bytes, int count, const factdesk_xml_events *events, void *document) {
  factdesk_xml_outcome outcome = {0};
  if (!load()) {
    strcpy(outcome.message, "libxml2 is not there");
    return outcome;
  }
  struct reading reading = {.events = events, .document = document};
  reading.context = library.create(bytes, count);
  if (!reading.context) {
    strcpy(outcome.message, "there is not enough memory");
    return outcome;
  }
  // Not marked as SAX2: names come as they are written, with their prefixes.
  xmlSAXHandler handler = {0};
  handler.startElement = open_element;
  handler.endElement = close_element;
  handler.characters = add_text;
  handler.ignorableWhitespace = add_text;
  handler.cdataBlock = add_text;
  handler.internalSubset = refuse_type;
  handler.getEntity = no_entity;
  handler.error = say_nothing;
  handler.warning = say_nothing;
  handler.fatalError = say_nothing;
  handler.initialized = 1;
  xmlSAXHandlerPtr own = reading.context->sax;
  reading.context->sax = &handler;
  reading.context->userData = &reading;
  // The entities that are resolved are the five of XML itself: no others can be declared or found.
  library.use_options(
      reading.context, XML_PARSE_NONET | XML_PARSE_SAX1 | XML_PARSE_HUGE | XML_PARSE_NOENT);
  library.switch_encoding(reading.context, XML_CHAR_ENCODING_UTF8);
  library.parse(reading.context);
  outcome.has_type = reading.has_type;
  outcome.is_whole = reading.context->wellFormed && !reading.has_type;
  const xmlError *error = &reading.context->lastError;
  if (!outcome.is_whole && error->message) {
    outcome.line = error->line;
    outcome.column = error->int2;
    strncpy(outcome.message, error->message, sizeof outcome.message - 1);
  }
  reading.context->sax = own;
  library.release(reading.context);
  return outcome;
}
