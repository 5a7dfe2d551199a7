// The page behind every address: reads the address, shows what it names.

import { decoded, screenAt } from "./address.js";
import { announce, element, show } from "./dom.js";
import { context, Refused, signOut, whoAmI, wordsOf } from "./http.js";
import { menuButton, menuFor, navigation } from "./menu.js";
import application from "./model/application.js";
import { signInPage } from "./sign-in.js";
import { trouble } from "./trouble.js";
import { mayLeave } from "./unsaved.js";
import { load, outdated, versionLine } from "./version.js";

let session = null;
let shownAddress = location.href;
// The screen that is shown, if one is: it follows its own addresses itself.
let current = null;

const OFFLINE = "There is no connection to the server. What is on this page stays; it goes on when the connection is back.";

const below = (address) => address.pathname.slice(context.length) || "/";
const entries = () => menuFor(application, session);
const maySee = (screen) => (session.screens ?? []).includes(screen.name);

function header(here) {
  const visible = entries();
  const nav = visible.length ? navigation(visible, here) : null;
  const person = session.user
    ? element("span", { class: "user" }, session.user, " ", element("button", { type: "button", onclick: leave }, "Sign out"))
    : here === "/sign-in"
      ? null
      : element("a", { href: `${context}/sign-in`, class: "button" }, "Sign in");
  return element("header", {}, element("a", { href: `${context}/`, class: "home" }, application.title), nav ? menuButton(nav) : null, nav, person);
}

/** @returns the place for what a visit shows */
function frame(here) {
  const main = element("main", { id: "main", tabindex: -1, "aria-busy": "true" });
  document.body.replaceChildren(
    element("a", { href: "#main", class: "skip" }, "Skip to content"),
    header(here),
    element("p", { id: "connection", role: "status", hidden: navigator.onLine }, navigator.onLine ? "" : OFFLINE),
    versionLine(),
    element("p", { id: "status", role: "status", "aria-live": "polite" }),
    main,
  );
  return main;
}

/** Somebody signed in in the middle of a page: the menu is theirs, the page stays. */
async function renewed() {
  session = await whoAmI();
  document.querySelector("header").replaceWith(header(below(location)));
}

function home(main) {
  const visible = entries().flatMap((entry) => entry.entries ?? [entry]);
  show(
    main,
    element("h1", {}, application.title),
    application.description ? element("p", {}, application.description) : null,
    visible.length
      ? element("ul", { class: "pages" }, ...visible.map(({ label, path }) => element("li", {}, element("a", { href: context + path }, label))))
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
  const here = below(address);
  const main = frame(here);
  current = null;
  document.title = application.title;
  if (here === "/sign-in") {
    signInPage(main, address, async (to) => {
      session = await whoAmI();
      await go(to);
    });
    return;
  }
  const visit = { main, address, go, replace, renewed };
  const again = () => display(address);
  const [first, id, task] = here.split("/").filter(Boolean).map(decoded);
  const entity = application.entities.find((each) => each.path === first);
  const found = screenAt(application.screens, here);
  // The form for a new record is no record called "new".
  const asked = entity && id === "new" && Object.values(found?.parameters ?? {}).includes(id) ? null : found;
  try {
    if (asked && maySee(asked.screen)) {
      const { screen } = await load("./screen.js");
      const { default: description } = await load(`./model/${asked.screen.module}`);
      await screen(description, asked.parameters, { ...visit, shown: (made) => (current = made) });
    } else if (asked ? here !== "/" || (!session.user && !entries().length) : entity && !session.pages.includes(entity.name)) {
      await refuse(main, address, again);
    } else if (asked || !entity) {
      home(main);
    } else {
      document.title = `${entity.plural} – ${application.title}`;
      const kind = id === undefined ? "list" : id === "new" || task === "edit" ? "form" : "detail";
      const [{ default: description }, page] = await Promise.all([load(`./model/${entity.module}`), load(`./${kind}.js`)]);
      await (kind === "list" ? page.list(description, visit) : page[kind](description, id, visit));
    }
  } catch (refused) {
    if (refused.status === 401) {
      session = await whoAmI();
      await toSignIn(address);
    } else if (main.isConnected) {
      trouble(main, refused, again);
    }
  }
}

async function refuse(main, address, again) {
  if (session.user) {
    trouble(main, new Refused(403, { error: `You are signed in as ${session.user}, who may not see this page`, hint: "Ask an administrator for the role that may" }), again);
  } else {
    await toSignIn(address);
  }
}

const toSignIn = (address) => go(`${context}/sign-in?to=${encodeURIComponent(below(address) + address.search)}`);

function remember() {
  history.replaceState({ at: window.scrollY }, "");
}

/** Goes to an address of this application without loading the page again. */
async function go(to) {
  const next = new URL(to, location.href);
  if (current?.follows(next)) {
    remember();
    history.pushState(null, "", next);
    shownAddress = location.href;
    await current.follow(next);
    return;
  }
  if (!(await mayLeave())) {
    return;
  }
  if (outdated()) {
    location.assign(next);
    await new Promise(() => {});
  }
  remember();
  history.pushState(null, "", next);
  shownAddress = location.href;
  window.scrollTo(0, 0);
  await display(next);
}

/** The same page under another address, without a step back to the one before. */
function replace(to) {
  history.replaceState(history.state, "", to);
  shownAddress = location.href;
}

async function wentBack(event) {
  const wanted = new URL(location.href);
  if (current?.follows(wanted)) {
    shownAddress = wanted.href;
    await current.follow(wanted);
  } else if (await mayLeave()) {
    shownAddress = wanted.href;
    await display(wanted);
    window.scrollTo(0, event.state?.at ?? 0);
  } else {
    history.pushState(null, "", shownAddress);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const here = link && link.origin === location.origin && (link.pathname === context || link.pathname.startsWith(`${context}/`));
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
    session = { user: null, pages: [], screens: [] };
    trouble(frame("/"), refused, begin);
    return;
  }
  await display(new URL(location.href));
}
history.scrollRestoration = "manual";
await begin();
