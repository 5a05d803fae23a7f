/// What the report does besides where scripts are on: filters, movement by keys, and the passages of
/// the claim in hand.
///
/// Nothing is read or sent, and no markup is made from text.
enum PageScript {
  static let text = #"""
    (function () {
      "use strict";
      var doc = document;
      function all(selector) { return Array.prototype.slice.call(doc.querySelectorAll(selector)); }
      var cards = all(".card"), marks = all(".hl"), tally = doc.querySelector(".tally");
      var say = doc.getElementById("say"), tools = doc.getElementById("tools");
      var keys = doc.getElementById("keys"), ratings = {}, filter = null;
      doc.documentElement.classList.add("script");
      cards.forEach(function (card) { ratings[card.id] = card.getAttribute("data-r"); });
      function shown() { return cards.filter(function (card) { return !card.hidden; }); }
      function claimsOf(mark) { return mark.getAttribute("data-c").split(" "); }
      function apply(rating) {
        filter = rating;
        cards.forEach(function (card) {
          card.hidden = rating !== null && card.getAttribute("data-r") !== rating;
        });
        marks.forEach(function (mark) {
          var fits = rating === null || claimsOf(mark).some(function (id) { return ratings[id] === rating; });
          mark.classList.toggle("dim", !fits);
        });
        all(".tally button").forEach(function (button) {
          var own = button.getAttribute("data-r");
          button.setAttribute("aria-pressed", String(own === rating || (own === null && rating === null)));
        });
        say.textContent = shown().length + " of " + cards.length + " claims shown";
      }
      function light(id) {
        marks.forEach(function (mark) { mark.classList.toggle("on", claimsOf(mark).indexOf(id) >= 0); });
      }
      function go(card) {
        if (!card) { return; }
        card.focus({ preventScroll: true });
        card.scrollIntoView({ block: "start" });
        light(card.id);
      }
      function step(by) {
        var list = shown();
        if (!list.length) { return; }
        var active = doc.activeElement && doc.activeElement.closest ? doc.activeElement.closest(".card") : null;
        var at = list.indexOf(active);
        go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))]);
      }
      function turn() {
        var active = doc.activeElement && doc.activeElement.closest ? doc.activeElement.closest(".card") : null;
        if (active) {
          var place = doc.getElementById("at-" + active.id);
          if (place) { place.focus({ preventScroll: true }); place.scrollIntoView({ block: "center" }); }
        } else if (doc.activeElement && doc.activeElement.hash) {
          go(doc.getElementById(doc.activeElement.hash.slice(1)));
        }
      }
      if (tally && cards.length) {
        var every = doc.createElement("li"), button = doc.createElement("button");
        button.type = "button";
        button.className = "t-neutral";
        button.textContent = "All";
        every.appendChild(button);
        every.className = "t-neutral all";
        tally.insertBefore(every, tally.firstChild);
        all(".tally li[data-r]").forEach(function (item) {
          var label = item.firstElementChild, made = doc.createElement("button");
          made.type = "button";
          made.setAttribute("data-r", item.getAttribute("data-r"));
          while (label.firstChild) { made.appendChild(label.firstChild); }
          item.replaceChild(made, label);
        });
        tally.addEventListener("click", function (event) {
          var pressed = event.target.closest("button");
          if (!pressed) { return; }
          var rating = pressed.getAttribute("data-r");
          apply(rating === filter ? null : rating);
        });
        tools.hidden = false;
        apply(null);
        say.textContent = "";
      }
      cards.forEach(function (card) {
        card.addEventListener("focusin", function () { light(card.id); });
        card.addEventListener("mouseenter", function () { light(card.id); });
      });
      marks.forEach(function (mark) {
        mark.addEventListener("click", function () {
          if (String(window.getSelection())) { return; }
          var card = doc.getElementById(claimsOf(mark)[0]);
          if (card && card.hidden) { apply(null); }
          go(card);
        });
      });
      window.addEventListener("hashchange", function () {
        var card = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (card && card.hidden) { apply(null); card.scrollIntoView(); }
        if (card && card.classList.contains("card")) { go(card); }
      });
      doc.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || !keys || !keys.checked) { return; }
        if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName) && event.target !== keys) { return; }
        switch (event.key) {
        case "j": step(1); break;
        case "k": step(-1); break;
        case "t": turn(); break;
        case "Escape": if (filter === null) { return; } apply(null); break;
        default: return;
        }
        event.preventDefault();
      });
    })();
    """#
}
