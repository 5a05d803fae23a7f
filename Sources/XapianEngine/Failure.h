#ifndef FACTDESK_XAPIAN_FAILURE_H
#define FACTDESK_XAPIAN_FAILURE_H

#include <cstdio>
#include <exception>
#include <xapian.h>

#include "XapianEngine.h"

/// Does something, and keeps what it throws from leaving the library.
template <typename Value, typename Work>
Value guarded(Value failed, factdesk_xapian_failure *failure, Work work) {
  *failure = {};
  try {
    return work();
  } catch (const Xapian::DatabaseLockError &error) {
    failure->is_locked = 1;
    std::snprintf(failure->text, sizeof failure->text, "%s", error.get_msg().c_str());
  } catch (const Xapian::DatabaseError &error) {
    failure->is_damage = 1;
    std::snprintf(failure->text, sizeof failure->text, "%s", error.get_msg().c_str());
  } catch (const Xapian::Error &error) {
    std::snprintf(failure->text, sizeof failure->text, "%s", error.get_msg().c_str());
  } catch (const std::exception &error) {
    std::snprintf(failure->text, sizeof failure->text, "%s", error.what());
  } catch (...) {
    std::snprintf(failure->text, sizeof failure->text, "unknown failure");
  }
  return failed;
}

#endif
