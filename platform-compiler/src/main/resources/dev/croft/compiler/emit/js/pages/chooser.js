// Choosing records by name; where there are many, a field narrows them. What is chosen always stays.

import { element } from "./dom.js";
import { choicesOf } from "./labels.js";

const MANY_CHOICES = 50;

export function reference(attribute, value, id, labels) {
  const input = element("select", { id, name: attribute.name, required: attribute.required });
  const option = ([key, text, selected]) => element("option", { value: key, selected }, text);
  const chosen = () => [...input.selectedOptions].filter((each) => each.value !== "").map((each) => [Number(each.value), each.text, true]);
  const fill = (choices) => input.replaceChildren(...[["", "", false], ...choices].map(option));
  fill(value === null || value === undefined ? [] : [[value, nameOf(attribute, value, labels), true]]);
  const { search, ready } = narrowed(attribute, chosen, fill);
  return { input, nodes: [search, input], ready, value: () => (input.value === "" ? null : Number(input.value)) };
}

/** A box to tick for each record; the arrow keys go from one to the next. */
export function many(attribute, value, id, labels) {
  const options = element("div", { class: "choices" });
  const group = element("fieldset", { id, class: "field" });
  const boxes = () => [...options.querySelectorAll("input")];
  const option = ([key, text, checked]) => {
    const box = element("input", { type: "checkbox", value: key });
    box.checked = checked;
    return element("label", {}, box, text);
  };
  const chosen = () => boxes().filter((box) => box.checked).map((box) => [Number(box.value), box.parentElement.textContent, true]);
  const fill = (choices) => options.replaceChildren(...(choices.length ? choices.map(option) : [element("p", { class: "hint" }, "There is nothing to choose.")]));
  fill((value ?? []).map((key) => [key, nameOf(attribute, key, labels), true]));
  const { search, ready } = narrowed(attribute, chosen, fill);
  group.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = search.hidden ? boxes() : [search, ...boxes()];
      all[all.indexOf(event.target) + step]?.focus();
    } else if (event.key === "Enter") {
      // Enter in here chooses or searches; it does not save half a choice.
      event.preventDefault();
    }
  });
  group.focus = () => (search.hidden ? boxes()[0] : search)?.focus();
  return { input: group, group, nodes: [search, options], ready, value: () => chosen().map(([key]) => key).sort((one, other) => one - other) };
}

function nameOf(attribute, id, labels) {
  return labels?.get(`${attribute.entity} ${id}`) ?? String(id);
}

/** A search that fills in what it finds behind what is chosen. */
function narrowed(attribute, chosen, fill) {
  let latest = 0;
  const search = element("input", {
    type: "search",
    hidden: true,
    "aria-label": `Search ${attribute.label}`,
    placeholder: "Search",
    oninput: () => find(search.value).catch(() => {}),
  });
  async function find(text) {
    const turn = ++latest;
    const found = await choicesOf(attribute.entity, text);
    if (turn !== latest) {
      return;
    }
    const names = new Map(found.map((each) => [each.id, each.label ?? String(each.id)]));
    const kept = chosen().map(([key, text, selected]) => [key, names.get(key) ?? text, selected]);
    const known = new Set(kept.map(([id]) => id));
    search.hidden = search.hidden && found.length < MANY_CHOICES;
    fill([...kept, ...found.filter(({ id }) => !known.has(id)).map(({ id, label }) => [id, label ?? String(id), false])]);
  }
  return { search, ready: find("") };
}
