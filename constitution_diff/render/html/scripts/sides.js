// Side by side: two columns made from the one text by leaving out the other version's
// words. They are made when they are first seen, folds when they are opened.
const LEAVE_OUT = { old: "ins, .arrow, .only-new", new: "del, .arrow, .only-old" };
const SIDES = { old: "current version", new: "proposed version" };
const NEVER = { old: "is-inserted", new: "is-deleted" };

const isSideBySide = () => document.body.classList.contains("side-by-side");

const half = (part, side) => {
  const copy = part.cloneNode(true);
  for (const other of all(LEAVE_OUT[side], copy)) other.remove();
  return copy;
};

// Each heading stands once among the headings: in the proposed version, if it is there.
const asWords = (heading) => {
  const words = document.createElement("p");
  words.className = heading.className;
  words.append(...heading.childNodes);
  return words;
};

const column = (place, side) => {
  const box = document.createElement("div");
  box.className = `column ${side}`;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", SIDES[side]);
  for (const part of all(":scope > .cite, :scope > .heading, :scope > .words, :scope > .body > :is(.heading, .words)", place)) {
    const copy = half(part, side);
    const isCopied = side === "old" && copy.matches(".heading") && !place.matches(".is-deleted");
    if (copy.textContent.trim()) box.append(isCopied ? asWords(copy) : copy);
  }
  if (place.classList.contains(NEVER[side])) {
    box.replaceChildren(Object.assign(document.createElement("p"), {
      className: "absent", textContent: `Not in the ${SIDES[side]}`,
    }));
  }
  return box;
};

const pairRow = (row) => {
  const cells = all(":scope > td", row);
  for (const side of ["old", "new"]) {
    cells.forEach((cell, index) => {
      const copy = half(cell, side);
      copy.classList.add("half", side);
      if (side === "new" && index === 0) copy.classList.add("first-new");
      row.append(copy);
    });
  }
};

const pairHead = (head) => {
  const [, cells] = head.children;
  if (!cells || head.querySelector(".half")) return;
  for (const side of ["old", "new"]) {
    const copy = document.createElement("th");
    copy.className = "half";
    copy.scope = "colgroup";
    copy.colSpan = cells.colSpan;
    copy.textContent = SIDES[side];
    if (side === "new") copy.classList.add("first-new");
    head.append(copy);
  }
  cells.classList.add("whole");
};

const pair = (place) => {
  if (place.classList.contains("paired")) return;
  place.classList.add("paired");
  if (place.tagName === "TR") return pairRow(place);
  const sides = document.createElement("div");
  sides.className = "sides";
  sides.append(column(place, "old"), column(place, "new"));
  place.append(sides);
};

const pairAll = (root = sheet) => {
  for (const head of all("table.rows > thead > tr", root)) pairHead(head);
  for (const place of all(".place", root)) {
    if (!place.closest("details.fold:not([open])")) pair(place);
  }
};

const view = (name) => {
  document.body.classList.toggle("side-by-side", name === "side");
  if (name === "side") pairAll();
};
