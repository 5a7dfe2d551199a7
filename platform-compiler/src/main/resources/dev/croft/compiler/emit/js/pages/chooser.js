// Choosing records by name; where there are many, a field narrows them. What is chosen always stays.

import { element } from "./dom.js";
import { choicesOf } from "./labels.js";

const MANY_CHOICES = 50;

export function reference(attribute, value, id, labels) {
  const input = element("select", { id, name: attribute.name, required: attribute.required });
  const chosen = value === null || value === undefined ? [] : [value];
  return { ...chooser(attribute, input, chosen, labels), value: () => (input.value === "" ? null : Number(input.value)) };
}

export function many(attribute, value, id, labels) {
  const input = element("select", { id, name: attribute.name, multiple: true, size: 6 });
  const made = chooser(attribute, input, value ?? [], labels);
  made.nodes.push(element("p", { class: "hint" }, "Hold Ctrl to choose several, or to take one back."));
  return { ...made, value: () => [...input.selectedOptions].map((option) => Number(option.value)) };
}

function chooser(attribute, input, chosen, labels) {
  const label = (id) => labels?.get(`${attribute.entity} ${id}`) ?? String(id);
  const option = (id, text, selected) => element("option", { value: id, selected }, text);
  const none = () => (input.multiple ? [] : [option("", "", false)]);
  input.replaceChildren(...none(), ...chosen.map((id) => option(id, label(id), true)));
  const search = element("input", {
    type: "search",
    hidden: true,
    "aria-label": `Search ${attribute.label}`,
    placeholder: "Search",
    oninput: () => fill(search.value),
  });
  let latest = 0;
  async function fill(text) {
    const turn = ++latest;
    const found = await choicesOf(attribute.entity, text);
    if (turn !== latest) {
      return;
    }
    const kept = [...input.selectedOptions].filter((each) => each.value !== "");
    const known = new Set(kept.map((each) => Number(each.value)));
    search.hidden = search.hidden && found.length < MANY_CHOICES;
    const others = found.filter(({ id }) => !known.has(id)).map(({ id, label: name }) => option(id, name ?? String(id), false));
    input.replaceChildren(...none(), ...kept, ...others);
  }
  return { input, nodes: [search, input], ready: fill("") };
}
