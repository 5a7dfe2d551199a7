// The page behind every address: reads the address, shows what it names.

import { detail } from "./detail.js";
import { announce, element, show } from "./dom.js";
import { form } from "./form.js";
import { context, Refused, signOut, whoAmI, wordsOf } from "./http.js";
import { list } from "./list.js";
import application from "./model/application.js";
import { signInPage } from "./sign-in.js";
import { trouble } from "./trouble.js";
import { mayLeave } from "./unsaved.js";

let session = null;
let shownAddress = location.href;

const OFFLINE = "There is no connection to the server. What is on this page stays; it goes on when the connection is back.";

const visiblePages = () => application.entities.filter((entity) => session.pages.includes(entity.name));

/** @returns the place for what a visit shows */
function frame(here) {
  const link = (entity) => element("a", { href: `${context}/${entity.path}`, "aria-current": entity.path === here ? "page" : null }, entity.plural);
  const main = element("main", { id: "main", tabindex: -1, "aria-busy": "true" });
  document.body.replaceChildren(
    element("a", { href: "#main", class: "skip" }, "Skip to content"),
    element(
      "header",
      {},
      element("a", { href: `${context}/`, class: "home" }, application.title),
      visiblePages().length ? element("nav", { "aria-label": "Pages" }, ...visiblePages().map(link)) : null,
      session.user
        ? element("span", { class: "user" }, session.user, " ", element("button", { type: "button", onclick: leave }, "Sign out"))
        : here === "sign-in"
          ? null
          : element("a", { href: `${context}/sign-in`, class: "button" }, "Sign in"),
    ),
    element("p", { id: "connection", role: "status", hidden: navigator.onLine }, navigator.onLine ? "" : OFFLINE),
    element("p", { id: "status", role: "status", "aria-live": "polite" }),
    main,
  );
  return main;
}

function home(main) {
  const visible = visiblePages();
  show(
    main,
    element("h1", {}, application.title),
    application.description ? element("p", {}, application.description) : null,
    visible.length
      ? element("ul", { class: "pages" }, ...visible.map((entity) => element("li", {}, element("a", { href: `${context}/${entity.path}` }, entity.plural))))
      : element("p", {}, "There is no page here that you may see."),
  );
}

async function leave() {
  if (!(await mayLeave())) {
    return;
  }
  try {
    await signOut();
    session = await whoAmI();
  } catch (refused) {
    announce(wordsOf(refused), "error");
    return;
  }
  await go(`${context}/sign-in`);
}

async function display(address) {
  const [first = "", id, task] = address.pathname.slice(context.length).split("/").filter(Boolean).map(decodeURIComponent);
  const main = frame(first);
  document.title = application.title;
  if (first === "sign-in") {
    signInPage(main, address, async (to) => {
      session = await whoAmI();
      await go(to);
    });
    return;
  }
  const again = () => display(address);
  const entity = application.entities.find((each) => each.path === first);
  if (!entity) {
    home(main);
    return;
  }
  if (!session.pages.includes(entity.name)) {
    if (!session.user) {
      await go(`${context}/sign-in?to=${encodeURIComponent(address.pathname.slice(context.length))}`);
      return;
    }
    trouble(main, new Refused(403, { error: `You are signed in as ${session.user}, who may not see this page`, hint: "Ask an administrator for the role that may" }), again);
    return;
  }
  document.title = `${entity.plural} – ${application.title}`;
  try {
    const description = (await import(`./model/${entity.module}`)).default;
    const visit = { main, address, go };
    if (id === undefined) {
      await list(description, visit);
    } else if (id === "new" || task === "edit") {
      await form(description, id, visit);
    } else {
      await detail(description, id, visit);
    }
  } catch (refused) {
    if (refused.status === 401) {
      session = await whoAmI();
      await go(`${context}/sign-in?to=${encodeURIComponent(address.pathname.slice(context.length))}`);
    } else if (main.isConnected) {
      trouble(main, refused, again);
    }
  }
}

/** Goes to an address of this application without loading the page again. */
async function go(to) {
  if (!(await mayLeave())) {
    return;
  }
  history.pushState(null, "", to);
  shownAddress = location.href;
  window.scrollTo(0, 0);
  await display(new URL(to, location.href));
}

async function wentBack() {
  const wanted = location.href;
  if (await mayLeave()) {
    shownAddress = wanted;
    await display(new URL(wanted));
  } else {
    history.pushState(null, "", shownAddress);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const here = link && link.origin === location.origin && link.pathname.startsWith(`${context}/`);
  if (here && plain && !link.hash && !link.hasAttribute("download") && !link.target) {
    event.preventDefault();
    go(link.href);
  }
});
window.addEventListener("popstate", wentBack);

function connection() {
  const line = document.querySelector("#connection");
  line.hidden = navigator.onLine;
  line.textContent = navigator.onLine ? "" : OFFLINE;
}
window.addEventListener("offline", connection);
window.addEventListener("online", connection);

async function begin() {
  try {
    session = await whoAmI();
  } catch (refused) {
    session = { user: null, pages: [] };
    trouble(frame(""), refused, begin);
    return;
  }
  await display(new URL(location.href));
}
await begin();
