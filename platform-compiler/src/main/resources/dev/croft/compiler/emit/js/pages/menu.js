// The menu: what this person may open, as the model groups it.

import { element } from "./dom.js";
import { context } from "./http.js";

/** @returns entries with a label and either a path or entries of their own; empty groups are left out */
export function menuFor(application, session) {
  const written = application.menu.length ? application.menu : application.entities.map(({ name, plural }) => ({ label: plural, entity: name }));
  const open = (entry) => {
    if (entry.entries) {
      return { label: entry.label, entries: entry.entries.map(open).filter(Boolean) };
    }
    const screen = application.screens.find(({ name }) => name === entry.screen && (session.screens ?? []).includes(name));
    const entity = application.entities.find(({ name }) => name === entry.entity && session.pages.includes(name));
    const path = screen?.path ?? (entity ? `/${entity.path}` : undefined);
    return path === undefined ? null : { label: entry.label, path, whole: Boolean(screen) };
  };
  return written.map(open).filter((entry) => entry && (entry.path !== undefined || entry.entries.length));
}

/** @param here path of the page that is shown, without the context */
export function navigation(entries, here) {
  const current = ({ path, whole, entries: inner }) => (inner ? inner.some(current) : here === path || (!whole && here.startsWith(`${path}/`)));
  const link = (entry) => element("a", { href: context + entry.path, "aria-current": current(entry) ? "page" : null }, entry.label);
  const group = (entry) =>
    element(
      "details",
      { class: current(entry) ? "current" : null, ontoggle: (event) => onlyOne(event.target) },
      element("summary", {}, entry.label),
      element("div", { class: "group" }, ...entry.entries.map((each) => (each.entries ? heading(each) : link(each)))),
    );
  const heading = (entry) => element("div", { role: "group", "aria-label": entry.label }, element("p", {}, entry.label), ...entry.entries.map(link));
  const nav = element("nav", { "aria-label": "Pages", id: "menu" }, ...entries.map((entry) => (entry.entries ? group(entry) : link(entry))));
  nav.addEventListener("keydown", (event) => {
    const opened = event.key === "Escape" && nav.querySelector("details[open]");
    if (opened) {
      event.preventDefault();
      opened.open = false;
      opened.firstElementChild.focus();
    }
  });
  return nav;
}

/** On a phone the menu is behind a button. */
export function menuButton(nav) {
  const button = element("button", { type: "button", class: "menu", "aria-expanded": "false", "aria-controls": nav.id }, "Menu");
  const open = (now) => button.setAttribute("aria-expanded", String(nav.classList.toggle("open", now)));
  button.addEventListener("click", () => open());
  const closes = (event) => {
    // A group inside closes first.
    if (event.key === "Escape" && !event.defaultPrevented && nav.classList.contains("open")) {
      open(false);
      button.focus();
    }
  };
  button.addEventListener("keydown", closes);
  nav.addEventListener("keydown", closes);
  return button;
}

function onlyOne(opened) {
  if (opened.open) {
    opened.parentElement.querySelectorAll("details[open]").forEach((each) => {
      each.open = each === opened;
    });
  }
}

document.addEventListener("click", (event) => {
  document.querySelectorAll("header details[open]").forEach((each) => {
    each.open = each.contains(event.target);
  });
});
