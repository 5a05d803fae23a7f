#include "Reading.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <unordered_map>
#include <vector>

#include "Failure.h"
#include "Stems.h"

using Xapian::Query;

factdesk_xapian_reader *open_index(
    const char *const *folders, size_t count, factdesk_xapian_writer *writer,
    factdesk_xapian_failure *failure) {
  return guarded<factdesk_xapian_reader *>(nullptr, failure, [&] {
    Xapian::Database all;
    for (size_t i = 0; i < count; i++) {
      // Without the name of a kind, a text file would be followed as a list of indexes.
      all.add_database(Xapian::Database(folders[i], Xapian::DB_BACKEND_GLASS));
    }
    if (writer) all.add_database(writer->database);
    return new factdesk_xapian_reader{all};
  });
}

void close_reader(factdesk_xapian_reader *reader) { delete reader; }

uint32_t count_checks(factdesk_xapian_reader *reader) {
  factdesk_xapian_failure ignored;
  return guarded<uint32_t>(0, &ignored, [&] { return reader->database.get_doccount(); });
}

size_t index_note(
    factdesk_xapian_reader *reader, char *room, size_t count, factdesk_xapian_failure *failure) {
  return guarded<size_t>(0, failure, [&] {
    const std::string note = reader->database.get_metadata(note_key);
    std::memcpy(room, note.data(), std::min(note.size(), count));
    return note.size();
  });
}

static factdesk_xapian_text text(const std::string &text) { return {text.data(), text.size()}; }

/// How long the gist is that a check's data begins with.
static size_t gist_size(const std::string &data) {
  if (data.size() < gist_length_size) return 0;
  size_t size = 0;
  for (size_t i = gist_length_size; i-- > 0;) size = size << 8 | static_cast<unsigned char>(data[i]);
  return std::min(size, data.size() - gist_length_size);
}

namespace {

struct Term {
  std::string stem;
  Xapian::termcount count;
  Xapian::termcount frequency;
};

static const char language_label[] = "Llanguage:";

/// The languages whose stems a query is looked up by: its own or, for `*`, all of the index.
std::vector<std::string> languages_of(
    const factdesk_xapian_query *query, const Xapian::Database &database) {
  if (std::strcmp(query->language, "*") != 0) return {query->language};
  std::vector<std::string> languages;
  const auto end = database.allterms_end(language_label);
  for (auto i = database.allterms_begin(language_label); i != end; ++i) {
    languages.push_back((*i).substr(sizeof language_label - 1));
  }
  return languages;
}

/// The terms of a query, in the order of their first appearance.
std::vector<Term> terms_of(const factdesk_xapian_query *query, const Xapian::Database &database) {
  std::vector<Term> terms;
  std::unordered_map<std::string, size_t> places;
  const auto languages = languages_of(query, database);
  each_word(query->words, [&](const std::string &word) {
    std::set<std::string> stems;
    for (const std::string &language : languages) stems.insert(Stems::of(language.c_str())(word));
    for (const std::string &stem : stems) {
      auto place = places.emplace(stem, terms.size());
      if (place.second) {
        terms.push_back({stem, 1, database.get_termfreq(stem)});
      } else {
        terms[place.first->second].count++;
      }
    }
  });
  return terms;
}

/// Any of the terms.
Query any_of(const std::vector<Term> &terms) {
  std::vector<Query> parts;
  for (const Term &term : terms) parts.emplace_back(term.stem, term.count);
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

/// Any of the terms, of which frequent ones add weight only: no check is looked at for them alone.
Query any_rare_of(const std::vector<Term> &terms, Xapian::doccount documents) {
  // A share of the checks below which a term stands for something; from measurements with posts.
  const Xapian::doccount frequent = documents / 33 + 20;
  std::vector<Query> rare, common;
  for (const Term &term : terms) {
    if (!term.frequency) continue;
    (term.frequency > frequent ? common : rare).emplace_back(term.stem, term.count);
  }
  if (rare.empty()) return any_of(terms);
  Query query(Query::OP_OR, rare.begin(), rare.end());
  if (common.empty()) return query;
  return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, common.begin(), common.end()));
}

Query all_of(const std::vector<Term> &terms) {
  std::vector<Query> parts;
  for (const Term &term : terms) parts.emplace_back(term.stem, term.count);
  return Query(Query::OP_AND, parts.begin(), parts.end());
}

Query labels(factdesk_xapian_text list, Query::op operation) {
  std::vector<Query> parts;
  each_word(list, [&](const std::string &line) {
    // One of several fits.
    std::vector<Query> either;
    for (size_t start = 0, stop; start <= line.size(); start = stop + 1) {
      stop = std::min(line.find('\t', start), line.size());
      either.emplace_back(label_term(line.substr(start, stop - start)));
    }
    parts.emplace_back(Query::OP_OR, either.begin(), either.end());
  });
  return parts.empty() ? Query() : Query(operation, parts.begin(), parts.end());
}

Query filtered(Query query, const factdesk_xapian_query *asked) {
  Query wanted = labels(asked->wanted, Query::OP_AND);
  if (!wanted.empty()) query = Query(Query::OP_FILTER, query, wanted);
  if (asked->since.count || asked->until.count) {
    const std::string since(asked->since.bytes, asked->since.count);
    const std::string until(asked->until.bytes, asked->until.count);
    // Checks without a day have an empty value, which is before all days.
    Query days(
        Query::OP_VALUE_RANGE, day_slot, since.empty() ? "0" : since,
        until.empty() ? "9999" : until);
    query = Query(Query::OP_FILTER, query, days);
  }
  Query unwanted = labels(asked->unwanted, Query::OP_OR);
  if (!unwanted.empty()) query = Query(Query::OP_AND_NOT, query, unwanted);
  return query;
}

}  // namespace

static int64_t search_once(
    factdesk_xapian_reader *reader, const factdesk_xapian_query *asked, void *context,
    factdesk_xapian_counted counted, factdesk_xapian_found found) {
  const Xapian::Database &database = reader->database;
  const std::vector<Term> terms = terms_of(asked, database);
  Query query = asked->needs_all ? all_of(terms) : any_rare_of(terms, database.get_doccount());
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  if (terms.empty()) {
    // Not `Query::MatchAll`: copies of it share a count that only one thread at a time may change.
    query = Query(std::string());
    enquire.set_sort_by_value(day_slot, true);
  }
  enquire.set_query(filtered(query, asked));
  Xapian::MSet matches = enquire.get_mset(0, asked->limit, asked->limit + 1);
  if (matches.size() < asked->limit && !asked->needs_all && !terms.empty()) {
    // Few have a rare word: those that have only frequent ones come behind them.
    enquire.set_query(filtered(any_of(terms), asked));
    matches = enquire.get_mset(0, asked->limit, asked->limit + 1);
  }
  matches.fetch();
  std::vector<std::pair<double, std::string>> hits;
  for (auto i = matches.begin(); i != matches.end(); ++i) {
    hits.emplace_back(i.get_weight(), i.get_document().get_data());
  }
  // Nothing is told before all was read: a search that fails half-way is done again.
  for (const Term &term : terms) counted(context, text(term.stem), term.frequency);
  for (const auto &hit : hits) {
    const size_t start = std::min(gist_length_size, hit.second.size());
    const size_t size = gist_size(hit.second);
    found(
        context, hit.first, {hit.second.data() + start, size},
        {hit.second.data() + start + size, hit.second.size() - start - size});
  }
  return std::max<int64_t>(matches.get_matches_estimated(), matches.size());
}

int64_t search_index(
    factdesk_xapian_reader *reader, const factdesk_xapian_query *query, void *context,
    factdesk_xapian_counted counted, factdesk_xapian_found found,
    factdesk_xapian_failure *failure) {
  return guarded<int64_t>(-1, failure, [&] {
    try {
      return search_once(reader, query, context, counted, found);
    } catch (const Xapian::DatabaseModifiedError &) {
      // Somebody has written it twice since it was opened.
      reader->database.reopen();
      return search_once(reader, query, context, counted, found);
    }
  });
}

int stems_of_words(
    const char *language, factdesk_xapian_text words, void *context,
    factdesk_xapian_counted counted, factdesk_xapian_failure *failure) {
  return guarded(0, failure, [&] {
    Stems &stems = Stems::of(language);
    each_word(words, [&](const std::string &word) { counted(context, text(stems(word)), 0); });
    return 1;
  });
}
