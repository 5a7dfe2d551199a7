// Fields for values that have parts: a structure, a list of structures, a list of plain values.

import { element } from "./dom.js";
import { field, inputs } from "./fields.js";

const STEP = /^\[(\d+)\]\.?(.*)$/;
let rowsMade = 0;

function row(attribute, value, labels) {
  const scope = `row-${++rowsMade}-`;
  const alone = attribute.type === "list";
  const fields = attribute.fields.map((each) => field(each, alone ? value : value?.[each.name] ?? each.initial, labels, undefined, scope));
  const values = () => Object.fromEntries(fields.map((each) => [each.attribute.name, each.value()]));
  const untouched = JSON.stringify(values());
  return {
    fields,
    node: element("div", { class: "fields" }, ...fields.map((each) => each.node)),
    value: () => (alone ? fields[0].value() : values()),
    empty: () => value === undefined && JSON.stringify(values()) === untouched,
    check: () => fields.forEach((each) => each.check()),
    calm: () => fields.forEach((each) => each.refuse("")),
    refuse(text, path) {
      const [, name, inside] = /^\.?([^.[]*)(.*)$/.exec(path);
      const found = alone ? fields[0] : fields.find((each) => each.attribute.name === name);
      found?.refuse(text, inside);
      return Boolean(found);
    },
  };
}

function list(attribute, value, id, labels) {
  const one = attribute.label.toLowerCase();
  const place = element("div", { class: "rows" });
  const add = element("button", { type: "button", onclick: () => grow().fields[0]?.input.focus() }, "Add a row");
  const group = element("fieldset", { id, class: "field structures" });
  let rows = [];
  let sent = [];

  function grow(held) {
    const made = row(attribute, held, labels);
    const line = element("div", { class: "row", role: "group" }, made.node, element("button", { type: "button", class: "danger remove", onclick: () => shrink(made) }, "Remove"));
    made.line = line;
    rows.push(made);
    place.append(line);
    number();
    return made;
  }

  function shrink(gone) {
    const at = rows.indexOf(gone);
    rows = rows.filter((each) => each !== gone);
    gone.line.remove();
    number();
    (rows[Math.min(at, rows.length - 1)]?.fields[0]?.input ?? add).focus();
    group.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function number() {
    rows.forEach((each, at) => {
      each.line.setAttribute("aria-label", `${attribute.label}, row ${at + 1}`);
      each.line.lastElementChild.setAttribute("aria-label", `Remove row ${at + 1} of ${one}`);
    });
  }

  (value ?? []).forEach((each) => grow(each));
  if (rows.length === 0 && attribute.required) {
    grow();
  }
  group.focus = () => (group.querySelector(".row [aria-invalid]") ?? rows[0]?.fields[0]?.input ?? add).focus();
  return {
    input: group,
    group,
    nodes: [place, add],
    value() {
      sent = rows.filter((each) => !each.empty());
      return sent.map((each) => each.value());
    },
    checkInside: () => rows.forEach((each) => (each.empty() ? each.calm() : each.check())),
    refuseInside(text, path) {
      const [, at, inside] = STEP.exec(path) ?? [];
      return sent[at]?.refuse(text, inside) ?? false;
    },
  };
}

function structure(attribute, value, id, labels) {
  const made = row(attribute, value ?? undefined, labels);
  const group = element("fieldset", { id, class: "field structures" });
  group.focus = () => made.fields[0]?.input.focus();
  return {
    input: group,
    group,
    nodes: [made.node],
    value: () => (made.empty() && !attribute.required ? null : made.value()),
    checkInside: () => (made.empty() && !attribute.required ? made.calm() : made.check()),
    refuseInside: (text, path) => made.refuse(text, path),
  };
}

Object.assign(inputs, { structures: list, list, structure });
