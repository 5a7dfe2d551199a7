// The form of one record: change it, or make a new one.

import { announce, element, show } from "./dom.js";
import { field } from "./fields.js";
import { context, get, patch, post, whoAmI, wordsOf } from "./http.js";
import { labelsOf } from "./labels.js";
import { signInAgain } from "./sign-in.js";
import { forget, watch } from "./unsaved.js";
import { fileAddress } from "./values.js";

export async function form(entity, id, { main, go }) {
  const isNew = id === "new";
  const address = `/rest/${encodeURIComponent(entity.name)}`;
  const read = isNew ? null : await get(`${address}/${encodeURIComponent(id)}?_bytes=size`);
  const record = read?.json ?? {};
  const labels = await labelsOf(entity, [record]);
  const fields = entity.attributes.map((attribute) => field(attribute, isNew ? attribute.initial : record[attribute.name], labels, fileAddress(entity, record, attribute)));
  await Promise.all(fields.map((each) => each.ready));
  const before = fields.map((each) => JSON.stringify(each.value()));
  const list = `${context}/${entity.path}`;
  const button = element("button", { class: "primary" }, "Save");
  let sending = false;

  /** Of a record that is there only what was changed: the rest keeps what this page cannot show. */
  function changes() {
    return fields.filter((each, index) => (isNew ? !leftToTheModel(each) : JSON.stringify(each.value()) !== before[index]));
  }

  async function save(event) {
    event.preventDefault();
    if (sending) {
      return;
    }
    fields.forEach((each) => each.check());
    if (focusOnRefused()) {
      announce("Some fields need another look", "error");
      return;
    }
    const body = Object.fromEntries(changes().map((each) => [each.attribute.name, each.value()]));
    sending = button.disabled = true;
    try {
      await (isNew ? post(address, body) : patch(`${address}/${record.id}`, body, read.headers.get("ETag")));
    } catch (refused) {
      sending = button.disabled = false;
      await tell(refused, event);
      return;
    }
    forget();
    await go(list);
    announce(`${entity.title} saved`);
  }

  async function tell(refused, event) {
    for (const problem of refused.problems) {
      fields.find((each) => each.attribute.name === problem.attribute)?.refuse(problem.message);
    }
    const more = refused.status === 412 ? [element("a", { href: `${list}/${record.id}/edit` }, "Read it again")] : [];
    announce(`${wordsOf(refused)}. `, "error", ...more);
    focusOnRefused();
    if (refused.status === 401 && (await signInAgain())) {
      await save(event);
    } else if (refused.status === 403) {
      // Who signed in again, in another window, has another session; the form is not lost.
      await whoAmI();
    }
  }

  function focusOnRefused() {
    const refused = fields.find((each) => each.input.hasAttribute("aria-invalid"));
    refused?.input.focus();
    return refused !== undefined;
  }

  show(
    main,
    element("h1", {}, isNew ? `New ${entity.title.toLowerCase()}` : `Edit ${entity.title.toLowerCase()} ${record.id}`),
    element(
      "form",
      { class: "record", novalidate: true, onsubmit: save },
      ...fields.map((each) => each.node),
      element("div", { class: "actions" }, button, element("a", { href: isNew ? list : `${list}/${record.id}`, class: "button" }, "Cancel")),
    ),
  );
  if (main.isConnected) {
    fields[0]?.input.focus();
    announce("");
    watch(() => main.isConnected && fields.some((each, index) => JSON.stringify(each.value()) !== before[index]));
  }
}

/** An empty field of a new record takes the default of the model, unless a person emptied it. */
function leftToTheModel({ attribute, value }) {
  return value() === null && attribute.hasDefault && !(attribute.optional && attribute.initial !== undefined);
}
