"use strict";
// The page is complete without this script. It adds stepping from change to
// change with a choice of kinds, and opens what is folded when a link leads inside.
(() => {
  const changes = [...document.querySelectorAll("[data-kind]")];
  const boxes = [...document.querySelectorAll("input[name=kind]")];
  const position = document.getElementById("position");
  let current = -1;

  const unfold = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  };

  const chosen = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    return changes.filter((change) => !off.has(change.dataset.kind));
  };

  const report = () => {
    const list = chosen();
    const place = list.indexOf(changes[current]) + 1;
    const away = changes.filter((change) => change.hidden).length;
    position.textContent =
      (place ? `Change ${place} of ${list.length}` : `${list.length} of ${changes.length} changes`) +
      (away ? `; ${away} left out of the page` : "");
  };

  const goTo = (change) => {
    changes[current]?.classList.remove("current");
    current = changes.indexOf(change);
    change.classList.add("current");
    unfold(change);
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
    report();
  };

  const step = (direction) => {
    const list = direction > 0 ? chosen() : chosen().reverse();
    if (!list.length) return;
    const beyond = list.find((change) =>
      direction * (changes.indexOf(change) - current) > 0);
    goTo(beyond ?? list[0]);
  };

  const filter = () => {
    const list = new Set(chosen());
    const only = document.getElementById("only")?.checked;
    for (const change of changes) change.hidden = only && !list.has(change);
    report();
  };

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    unfold(target);
    target.scrollIntoView({ block: "center" });
    report();
  };

  // Paper has no filter to undo, so it gets everything.
  const printing = () => {
    const folds = [...document.querySelectorAll("details:not(.why):not([open])")];
    for (const fold of folds) fold.open = true;
    for (const change of changes) change.hidden = false;
    addEventListener("afterprint", () => {
      for (const fold of folds) fold.open = false;
      filter();
    }, { once: true });
  };

  if (changes.length) {
    for (const tool of document.querySelectorAll(".js")) tool.hidden = false;
    document.getElementById("next").addEventListener("click", () => step(1));
    document.getElementById("previous").addEventListener("click", () => step(-1));
    for (const box of boxes) box.addEventListener("change", filter);
    document.getElementById("only")?.addEventListener("change", filter);
    report();
  }
  if (matchMedia("(max-width: 60rem)").matches) {
    document.getElementById("contents")?.removeAttribute("open");
  }
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", printing);
  follow();
})();
