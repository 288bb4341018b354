"use strict";
// The page is complete without these scripts. They add a second view, filters,
// stepping, search and an address that remembers all of it.
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const sheet = byId("document");
const places = all(".place", sheet);
const changes = places.filter((place) => place.dataset.kind);
const rank = new Map(changes.map((change, index) => [change, index]));

const numberOf = (place) => Number(place.id.slice(1));

const unfold = (element) => {
  for (let at = element; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
  }
};

// The provision that something lies in, or that it is.
const placeOf = (element) => element?.closest?.(".place") ?? null;

// One text for many that follow each other closely: a reader hears the last.
const say = (id, words) => {
  const output = byId(id);
  if (output && output.textContent !== words) output.textContent = words;
};
