// A screen: reads its data, draws its parts, follows its address.

import { changed, ofOnePart, partsThatDiffer } from "./address.js";
import { announce, element } from "./dom.js";
import { context, get, wordsOf } from "./http.js";
import { html, nothing, render } from "./lit-html.js";
import application from "./model/application.js";
import { button } from "./screen-button.js";
import { typed } from "./screen-form.js";
import { parts } from "./screen-parts.js";
import { signInAgain } from "./sign-in.js";
import { trouble } from "./trouble.js";
import { watch } from "./unsaved.js";
import { load } from "./version.js";

/** @param parameters what the path of the address says */
export async function screen(description, parameters, { main, address, go, replace, renewed, shown }) {
  const root = element("div", { class: "screen" });
  const entered = description.parts.length ? searchesIn(description.parts) : [];
  let applied = null;
  let turn = 0;

  const view = {
    name: encodeURIComponent(description.name),
    title: description.title ?? "",
    data: { parts: {} },
    labels: new Map(),
    forms: new Map(),
    searches: new Map(),
    charts: new Map(),
    busy: new Set(),
    go,
    renewed,
    module: load,
    entry: (key) => new URLSearchParams(address.search).get(key) ?? "",
    /** @returns this page with changes in its query */
    here: (changes) => hrefOf(changed(address.search, changes)),
    /** What the server needs to know: without what concerns one part only. */
    inputs: () => asked((key) => !ofOnePart(key)),
    exported: (id) => asked((key) => !ofOnePart(key) || key === `_sort.${id}`),
    searching: () => entered.some((name) => view.entry(name) !== ""),
    withoutSearch: () => ({ ...view.firstPages(), ...Object.fromEntries(entered.map((name) => [name, ""])) }),
    firstPages: () => Object.fromEntries([...new URLSearchParams(address.search).keys()].filter((key) => key.startsWith("_page.")).map((key) => [key, ""])),
    /** A person searches: the address follows without a step back. */
    async enter(changes) {
      view.note({ ...view.firstPages(), ...changes });
      await view.read();
    },
    /** Notes in the address what the server need not know. */
    note(changes) {
      const next = view.here(changes);
      address = new URL(next, location.href);
      replace(next);
      view.draw();
    },
    draw: () => main.isConnected && applied !== null && render(page(), root),
    read: () => read().catch(view.failed),
    async done(label, open) {
      if (open) {
        await go(context + open);
      } else {
        await read().catch(async (refused) => (refused.status === 404 ? go(`${context}/`) : view.failed(refused)));
      }
      announce(`${label}: done`, "done");
    },
    async failed(refused) {
      if (refused.status === 401 && (await signInAgain())) {
        await renewed();
        await view.read();
      } else if (refused.status === 404 && !unsaved()) {
        trouble(main, refused, () => go(location.href));
      } else {
        announce(`${wordsOf(refused)}. `, "error", element("button", { type: "button", onclick: () => view.read() }, "Try again"));
      }
    },
  };

  const hrefOf = (query) => (query.size ? `${address.pathname}?${query}` : address.pathname);
  const unsaved = () => [...view.forms.values()].some(typed);

  /** What the address says, but for what only this page needs to know. */
  function asked(wanted) {
    const query = new URLSearchParams();
    for (const [key, value] of [...new URLSearchParams(address.search), ...Object.entries(parameters)]) {
      if (wanted(key) && !key.startsWith("_tab.")) {
        query.set(key, value);
      }
    }
    return query;
  }

  /** @param only the parts to read; all of them when it is null */
  async function read(only = null) {
    const query = asked(() => true);
    const mine = ++turn;
    const wanted = new URLSearchParams(query);
    only?.forEach((id) => wanted.append("_part", id));
    root.setAttribute("aria-busy", "true");
    try {
      const { json } = await get(`/_screen/${view.name}?${wanted}`);
      if (mine === turn && main.isConnected) {
        take(json, only);
        applied = query;
        view.draw();
      }
    } finally {
      if (mine === turn) {
        root.removeAttribute("aria-busy");
      }
    }
  }

  function take(json, only) {
    for (const [entity, names] of Object.entries(json.labels ?? {})) {
      Object.entries(names).forEach(([id, label]) => view.labels.set(`${entity} ${id}`, label));
    }
    if (only) {
      Object.assign(view.data.parts, json.parts);
      return;
    }
    view.data = json;
    view.title = json.title ?? view.title;
    document.title = view.title === application.title ? view.title : `${view.title} – ${application.title}`;
  }

  function page() {
    const buttons = description.parts.filter(({ kind }) => kind === "button");
    const rest = description.parts.filter(({ kind }) => kind !== "button");
    const main = buttons.find((part) => !part.danger && view.data.parts[part.id]);
    return html`<div class="heading">
        <h1>${view.title}</h1>
        ${buttons.length ? html`<div class="actions">${buttons.map((part) => button(part, view.data.parts[part.id], view, part === main))}</div>` : nothing}
      </div>
      ${parts(rest, view, 2)}`;
  }

  const follows = (next) =>
    main.isConnected && next.pathname === address.pathname && !(unsaved() && inputsOf(next) !== inputsOf(address));

  async function follow(next) {
    const before = applied ?? new URLSearchParams();
    address = next;
    view.draw();
    await read(partsThatDiffer(before, asked(() => true))).catch(view.failed);
  }

  await read();
  if (main.isConnected) {
    main.replaceChildren(root);
    main.removeAttribute("aria-busy");
    main.focus({ preventScroll: true });
    announce("");
    watch(() => main.isConnected && unsaved());
    shown({ follows, follow });
    view.draw();
  }
}

/** @returns what an address says to the screen itself, comparable */
function inputsOf(address) {
  return [...new URLSearchParams(address.search)].filter(([key]) => !ofOnePart(key)).sort().join("&");
}

/** @returns the names of the entries that a person searches with */
function searchesIn(list) {
  return list.flatMap((part) => {
    const inner = [part.parts, part.then, part.otherwise, part.tabs].filter(Boolean).flatMap(searchesIn);
    return part.kind === "search" ? [part.input.name] : inner;
  });
}
