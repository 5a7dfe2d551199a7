// What a person enters on a screen: it is in the address, and the page follows while they type.

import { element } from "./dom.js";
import { field } from "./fields.js";
import { labelsOf } from "./labels.js";

const PAUSE = 250;

/** @returns the field, the same one as long as the page is shown */
export function search(part, view) {
  const asked = view.entry(part.input.name);
  let made = view.searches.get(part.id);
  if (made?.said !== asked && made?.follow) {
    made.follow(asked);
  } else if (made?.said !== asked) {
    made = part.input.type === "text" ? words(part, asked, view) : choice(part, asked, view);
    made.said = asked;
    view.searches.set(part.id, made);
  }
  return made.node;
}

function said(made, part, view, value) {
  made.said = value === null || value === undefined || value === part.input.initial ? "" : String(value);
  view.enter({ [part.input.name]: made.said });
}

function words(part, asked, view) {
  const id = `search-${part.id}`;
  const input = element("input", { id, type: "search", name: part.input.name, autocomplete: "off", maxlength: part.input.maximum });
  const made = { node: element("div", { class: "field" }, element("label", { for: id }, part.input.label), input) };
  let waiting;
  const now = () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (input.value !== made.said) {
      said(made, part, view, input.value);
    }
  };
  input.value = asked;
  // The address changed by itself, as by the back button; what is being typed goes before.
  made.follow = (other) => {
    if (waiting === undefined) {
      input.value = made.said = other;
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  });
  input.addEventListener("change", now);
  input.addEventListener("keydown", (event) => event.key === "Enter" && now());
  return made;
}

function choice(part, asked, view) {
  const attribute = part.input;
  const usual = String(attribute.initial ?? "");
  const made = {};
  const fill = () => {
    const shown = field(attribute, valued(attribute, asked === "" ? usual : asked), view.labels, undefined, `${part.id}-`);
    let waiting;
    shown.input.addEventListener("change", () => {
      clearTimeout(waiting);
      shown.check();
      if (shown.input.checkValidity()) {
        waiting = setTimeout(() => said(made, part, view, shown.value()), 0);
      }
    });
    return shown.node;
  };
  made.node = fill();
  if (asked !== "" && attribute.type === "reference" && !view.labels.has(`${attribute.entity} ${asked}`)) {
    named(attribute, asked, view).then(() => {
      const node = fill();
      made.node.replaceWith(node);
      made.node = node;
    }, () => {});
  }
  return made;
}

/** What the address says, as a field takes it. */
function valued({ type }, text) {
  return text === "" ? null : type === "bool" ? text === "true" : text;
}

async function named(attribute, id, view) {
  (await labelsOf({ attributes: [attribute] }, [{ [attribute.name]: id }])).forEach((label, key) => view.labels.set(key, label));
}
