// The page of one record: see, change, delete; or make a new one.

import { announce, confirmed, element, show } from "./dom.js";
import { field } from "./fields.js";
import { context, get, patch, post, remove } from "./http.js";
import { labelsOf } from "./labels.js";

export async function form(entity, id, go) {
  const isNew = id === "new";
  const address = `/rest/${encodeURIComponent(entity.name)}`;
  const read = isNew ? null : await get(`${address}/${encodeURIComponent(id)}`);
  const record = read?.json ?? {};
  const tag = read?.headers.get("ETag");
  const labels = await labelsOf(entity, [record]);
  const fields = entity.attributes.map((attribute) => field(attribute, isNew ? attribute.initial : record[attribute.name], labels));
  const list = `${context}/${entity.path}`;

  async function save(event) {
    event.preventDefault();
    const body = {};
    for (const each of fields) {
      const value = each.value();
      // An empty field of a new record takes the default of the model.
      if (!(isNew && value === null && each.attribute.hasDefault)) {
        body[each.attribute.name] = value;
      }
    }
    try {
      if (isNew) {
        await post(address, body);
      } else {
        await patch(`${address}/${record.id}`, body, tag);
      }
      await go(list);
      announce(`${entity.title} saved`);
    } catch (refused) {
      tell(refused);
    }
  }

  async function erase() {
    if (!(await confirmed(`Delete this ${entity.title.toLowerCase()}?`, "Delete"))) {
      return;
    }
    try {
      await remove(`${address}/${record.id}`, tag);
      await go(list);
      announce(`${entity.title} deleted`);
    } catch (refused) {
      tell(refused);
    }
  }

  function tell(refused) {
    fields.forEach((each) => each.refuse(""));
    for (const problem of refused.problems ?? []) {
      fields.find((each) => each.attribute.name === problem.attribute)?.refuse(problem.message);
    }
    announce([refused.message, refused.hint].filter(Boolean).join(". "), "error");
    fields.find((each) => each.input.hasAttribute("aria-invalid"))?.input.focus();
  }

  show(
    element("h1", {}, isNew ? `New ${entity.title.toLowerCase()}` : `${entity.title} ${record[entity.label] ?? record.id}`),
    element(
      "form",
      { class: "record", onsubmit: save },
      ...fields.map((each) => each.node),
      element(
        "div",
        { class: "actions" },
        element("button", { class: "primary" }, "Save"),
        element("a", { href: list, class: "button" }, "Cancel"),
        isNew ? null : element("button", { type: "button", class: "danger", onclick: erase }, "Delete"),
      ),
    ),
  );
  fields[0]?.input.focus();
  announce("");
}
