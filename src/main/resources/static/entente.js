// Browsers that know trusted types take text for markup only through this; for code or the address of a script, nothing goes.
window.trustedTypes?.createPolicy("default", { createHTML: (text) => text });

// The house works without this file. With it, htmx swaps pages in place, and focus follows what was asked for:
// to the first mistake of a form, to the paragraph named in the address, or to the heading of the new page.
document.addEventListener("htmx:after:settle", () => {
  nameMistakes();
  const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const aim = document.querySelector(".mistakes") ?? named ?? document.querySelector("h1");
  if (!aim) return;
  if (!aim.hasAttribute("tabindex")) aim.setAttribute("tabindex", "-1");
  aim.focus({ preventScroll: true });
  if (aim.tagName === "H1") window.scrollTo(0, 0);
  else aim.scrollIntoView();
});

// What is wrong is said above the form, too, and there it says of which field.
const nameMistakes = () => {
  for (const link of document.querySelectorAll(".mistakes a:not([data-named])")) {
    const id = link.getAttribute("href").slice(1);
    const legend = document.getElementById(id)?.closest("fieldset")?.querySelector("legend");
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    for (const each of [label, legend]) {
      const name = each?.firstChild?.textContent.trim();
      if (name) link.prepend(name + " · ");
    }
    link.dataset.named = "";
  }
};
nameMistakes();

// What is too large was not taken, and may have taken minutes to send: the form stays as it is, with its words and files, and
// above it stands what the page would say that comes instead.
document.addEventListener("htmx:after:request", (event) => {
  const { response, text, sourceElement } = event.detail.ctx;
  const form = sourceElement.closest("form") ?? sourceElement.form;
  if (response.status !== 413 || !form) return;
  event.preventDefault();
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = document.createElement("div");
  said.className = "mistakes";
  said.setAttribute("role", "alert");
  said.tabIndex = -1;
  for (const [name, words] of [["h2", "h1"], ["p", "h1 + p"]])
    said.append(Object.assign(document.createElement(name), { textContent: page.querySelector(words)?.textContent ?? "" }));
  document.querySelectorAll(".mistakes").forEach((each) => each.remove());
  form.before(said);
  said.focus();
});

// Whoever changes the language takes along what is typed: the page is asked for in the other one, and nothing is done.
document.addEventListener("click", (event) => {
  const choice = event.target.closest(".languages :is(a, [formaction])");
  if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const form = choice.form ?? [...document.querySelectorAll("main form[method=post]")].find(isTouched);
  if (!form) return;
  event.preventDefault();
  const act = form.getAttribute("action");
  const leaveOut = [...form.querySelectorAll("[type=password]")].map((field) => field.name);
  form.addEventListener("formdata", ({ formData }) => {
    formData.set("language-only", act);
    leaveOut.forEach((name) => formData.delete(name));
  }, { once: true });
  form.setAttribute("action", choice.href ?? choice.getAttribute("formaction"));
  form.submit();
  form.setAttribute("action", act);
});

const isTouched = (form) => [...form.elements].some((field) => {
  if (["hidden", "password", "submit"].includes(field.type)) return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.type === "file") return field.files.length > 0;
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
});

// Where a keyboard writes other letters or digits than these, the key counts that would write them.
const sign = ({ key, code }) => (/^[!-~]$/.test(key) ? key : code.replace(/^(Key|Digit)/, "")).toLowerCase();

// In the rapporteur's queue a single key ticks an element and Enter confirms; nowhere else are keys taken.
document.addEventListener("keydown", (event) => {
  const form = document.querySelector("form[data-keys]");
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, a, button, summary");
  if (!form || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const box = form.querySelector(`input[data-key="${CSS.escape(sign(event))}"]`);
  if (box && !event.repeat) box.checked = !box.checked;
});

// What stands there becomes what should: what is the same stays, with its focus, what is typed in it and what is folded open.
// A form or button for another act is another one: whoever presses Enter twice to open a meeting has not closed it.
const act = (node) => node.nodeType !== Node.ELEMENT_NODE ? ""
  : [node.getAttribute("action"), node.getAttribute("formaction")?.split("?")[0], node.dataset.press].join(" ");
const become = (old, now) => {
  const named = new Map([...old.children].filter((each) => each.id).map((each) => [each.id, each]));
  let at = old.firstChild;
  for (const next of [...now.childNodes]) {
    const alike = at && at.nodeName === next.nodeName && !at.id && !next.id;
    const same = named.get(next.id) ?? (alike && act(at) === act(next) ? at : null);
    if (!same) {
      old.insertBefore(next, at);
      if (!alike) continue;
      const gone = at;
      at = at.nextSibling;
      gone.remove();
      continue;
    }
    if (same === at) at = at.nextSibling;
    else old.insertBefore(same, at);
    alter(same, next);
  }
  while (at) {
    const left = at;
    at = at.nextSibling;
    left.remove();
  }
};

const alter = (old, now) => {
  if (old.isEqualNode(now)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = now.nodeValue;
    return;
  }
  const own = (name) => old.nodeName === "DETAILS" && name === "open";
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && !own(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes)
    if (old.getAttribute(name) !== value && !own(name)) old.setAttribute(name, value);
  become(old, now);
};

const becomeKeepingFocus = (old, now) => {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  become(old, now);
  if (!focused || focused === document.activeElement) return;
  const again = focused.isConnected ? focused : focused.id && document.getElementById(focused.id);
  if (!again && !old.hasAttribute("tabindex")) old.setAttribute("tabindex", "-1");
  (again || old).focus({ preventScroll: true });
};

// Parts of a page that are marked with data-live change while it is open. One stream tells what changes of them; where there
// is none the page is asked for again now and then. The page says from where on it has to be told.
const live = { stream: null, asked: "", last: "" };
const parts = () => [...document.querySelectorAll("[data-live]")];
const liveWords = () => document.querySelector(".live")?.dataset ?? {};

const sayWhetherLive = (state) => {
  const line = document.querySelector(".live");
  if (!line || line.dataset.state === state) return;
  line.dataset.state = state;
  line.textContent = line.dataset[state];
};

// The latest is said, once, when it has been quiet for a moment: who listens is not talked over.
let speaking;
const say = (words) => {
  const said = document.querySelector(".live-said");
  if (!said || !words) return;
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    said.textContent = said.textContent === words ? words + "\u00a0" : words;
  }, 500);
};

const wordsOf = (part) => [...part.querySelectorAll("[data-live-say]")].map((each) => each.dataset.liveSay).join(" ");
const pageOf = (part) => part.querySelector("[data-live-page]")?.dataset.livePage;

const change = (part, now) => {
  const [words, page, text] = [wordsOf(part), pageOf(part), part.innerHTML];
  becomeKeepingFocus(part, now);
  if (part.innerHTML === text) return;
  part.classList.add("just-changed");
  setTimeout(() => part.classList.remove("just-changed"), 2000);
  const wordsNow = wordsOf(part);
  if (wordsNow !== words) say(wordsNow);
  else if (!wordsNow && !part.querySelector("[data-live-say]")) say(liveWords().changed);
  // What stands around the part, such as what can be done, goes with its state.
  if (pageOf(part) !== page) askForThePage(true);
};

const heard = (kind) => (event) => {
  const [name, ...lines] = event.data.split("\n");
  if (event.lastEventId) live.last = event.lastEventId;
  const now = document.createElement("template");
  if (kind === "part") now.innerHTML = lines.join("\n");
  else {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = note.dataset.liveSay = liveWords().gone ?? "";
    now.content.append(note);
  }
  for (const part of parts()) if (part.dataset.live === name) change(part, now.content);
};

// What stands there came with a page: the stream begins anew from that page, not from older words.
const beginFrom = (since) => {
  live.stream?.close();
  live.stream = null;
  live.last = since ?? "";
};

const askForThePage = async (whole) => {
  const address = location.href;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || answer.redirected || location.href !== address) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = document.querySelector("main");
  beginFrom(page.querySelector(".live")?.dataset.since);
  if (whole && ![...document.querySelectorAll("main form[method=post]")].some(isTouched)) {
    const state = document.querySelector(".live")?.dataset.state;
    becomeKeepingFocus(main, page.querySelector("main"));
    if (state) sayWhetherLive(state);
    listen();
    return;
  }
  for (const part of parts()) {
    const now = page.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
    if (now) change(part, now);
  }
  listen();
};

const listen = () => {
  const asked = [...new Set(parts().map((part) => part.dataset.live))].join(",");
  const stays = asked === live.asked && !document.hidden;
  if (stays && live.stream && live.stream.readyState !== EventSource.CLOSED) {
    // A page that came in place of another says so, too.
    if (live.stream.readyState === EventSource.OPEN) sayWhetherLive("on");
    return;
  }
  live.stream?.close();
  live.stream = null;
  if (asked !== live.asked) live.last = "";
  live.asked = asked;
  if (!asked || document.hidden) return;
  const base = location.pathname.match(/^\/[a-z]{2}(?=\/)/)?.[0] ?? "";
  const since = live.last || (liveWords().since ?? "");
  const stream = new EventSource(`${base}/live?parts=${asked}&since=${encodeURIComponent(since)}`);
  live.stream = stream;
  stream.onopen = () => sayWhetherLive("on");
  stream.onerror = () => live.stream === stream && sayWhetherLive("off");
  stream.addEventListener("part", heard("part"));
  stream.addEventListener("gone", heard("gone"));
};

document.addEventListener("visibilitychange", listen);
document.addEventListener("htmx:after:settle", () => {
  if (live.stream?.readyState !== EventSource.OPEN) beginFrom(liveWords().since);
  listen();
});
window.addEventListener("pagehide", () => live.stream?.close());
window.addEventListener("pageshow", listen);
setInterval(() => {
  if (document.hidden || live.stream?.readyState === EventSource.OPEN || !parts().length) return;
  askForThePage(false).then(listen);
}, 30000);
listen();

// Passkeys: a form with data-passkey asks the house for the question, has the browser answer it, and goes with the answer.
// Where some of its buttons are marked, only they do so. Without a browser that has passkeys, none of this is shown.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

const credentialFor = async (form) => {
  const sent = new URLSearchParams({ _csrf: form.elements._csrf.value, email: form.elements.email?.value ?? "" });
  const answer = await fetch(form.dataset.passkey, { method: "POST", body: sent });
  if (!answer.ok) throw new Error(answer.statusText);
  const question = await answer.json();
  const publicKey = { ...question, challenge: bytes(question.challenge) };
  if (!question.user) {
    publicKey.allowCredentials = named(question.allowCredentials);
    return navigator.credentials.get({ publicKey });
  }
  publicKey.user = { ...question.user, id: bytes(question.user.id) };
  publicKey.excludeCredentials = named(question.excludeCredentials);
  return navigator.credentials.create({ publicKey });
};

const inWriting = ({ id, rawId, type, authenticatorAttachment, response }) => {
  const said = { clientDataJSON: letters(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = letters(response.attestationObject);
    said.transports = response.getTransports?.() ?? [];
  } else {
    said.authenticatorData = letters(response.authenticatorData);
    said.signature = letters(response.signature);
    if (response.userHandle) said.userHandle = letters(response.userHandle);
  }
  return JSON.stringify({
    id, type, rawId: letters(rawId), response: said, authenticatorAttachment, clientExtensionResults: {},
  });
};

const ceremony = async (form) => {
  const failed = form.querySelector("[role=status]");
  failed.hidden = true;
  try {
    const field = form.elements.credential ?? form.elements.second_factor_credential;
    field.value = inWriting(await credentialFor(form));
    form.submit();
  } catch {
    failed.hidden = false;
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.passkey || form.querySelector("button[data-ceremony]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ceremony(form);
}, true);

// Such a button sends nothing by itself, so that Enter in a field is never taken for it.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-ceremony]");
  if (button) ceremony(button.form);
});

const offerPasskeys = () => {
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    for (const each of form.querySelectorAll("[data-ceremony]")) each.hidden = false;
  }
  for (const each of document.querySelectorAll("[data-without-passkeys]")) each.hidden = true;
};
document.addEventListener("htmx:after:settle", offerPasskeys);
offerPasskeys();

// While a question is typed, words to go on with are offered, asked for when the typing rests.
let resting;
document.addEventListener("input", ({ target }) => {
  if (!target.dataset.completions) return;
  clearTimeout(resting);
  resting = setTimeout(async () => {
    const answer = await fetch(target.dataset.completions + encodeURIComponent(target.value)).catch(() => null);
    if (!answer?.ok) return;
    const offered = await answer.json();
    target.list.replaceChildren(...offered.map((words) => new Option(words)));
    target.setAttribute("aria-expanded", String(offered.length > 0));
    // Said when the typing rests, and once: who listens hears what those who look can see.
    const told = document.getElementById("completions-told");
    const says = target.value ? told.dataset[offered.length ? "some" : "none"] : "";
    if (told.textContent !== says) told.textContent = says;
  }, 150);
});

// Hours stand in the clocks that count; the reader's own is added where it is none of them, in whatever comes onto the page.
const tellOwnHours = () => document.querySelectorAll("[data-clock][hidden]").forEach((line) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const own = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", timeZone });
  const { clock, from, to, shown } = line.dataset;
  line.removeAttribute("data-clock");
  if (shown.split(" ").includes(timeZone)) return;
  line.textContent = clock.replace("{0}", `${own.formatRange(new Date(from), new Date(to))} (${timeZone})`);
  line.hidden = false;
});
new MutationObserver(tellOwnHours).observe(document.documentElement, { childList: true, subtree: true });
tellOwnHours();
// The clock of a speech: from what the server has counted, and from its clock, against which this browser's is measured. What
// runs here in between is a counter that nobody can set, so a clock that is wrong on this device changes nothing.
let ahead = null;
let measuring = false;
const measure = async (address) => {
  measuring = true;
  const asked = performance.now();
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) ahead = Number(await answer.text()) - (asked + performance.now()) / 2;
  // Unanswered, it is asked again a little later.
  else setTimeout(() => { measuring = false; }, 5000);
};
const inClock = (milliseconds) => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
setInterval(() => {
  for (const clock of document.querySelectorAll("[data-clock]")) {
    if (!measuring) measure(clock.dataset.server);
    // Until the server has answered, time runs from when what it says was first seen: the next speaker’s may stand in the same place.
    if (clock.seenAt !== clock.dataset.at) [clock.seenAt, clock.seen] = [clock.dataset.at, performance.now()];
    const known = performance.now() + (ahead === null ? -clock.seen : ahead - Number(clock.dataset.at));
    const spoken = Number(clock.dataset.spoken) + (clock.dataset.running === "yes" ? Math.max(0, known) : 0);
    const limit = clock.dataset.limit === undefined ? Infinity : Number(clock.dataset.limit);
    const show = (name, shown, time) => {
      const place = clock.querySelector(`[data-${name}]`);
      place.hidden = !shown;
      if (shown) place.querySelector(".time").textContent = inClock(time);
    };
    show("spent", limit === Infinity, spoken);
    // What is left is rounded up, so that it reads 0:00 when it is over and not a second before.
    show("left", limit !== Infinity && spoken < limit, limit - spoken + 999);
    show("over", spoken >= limit, spoken - limit);
    clock.classList.toggle("over", spoken >= limit);
  }
}, 250);
setInterval(() => {
  const clock = document.querySelector("[data-clock]");
  if (clock && !document.hidden) measure(clock.dataset.server);
}, 300_000);

// At the console single keys press its buttons: of the row in focus first. Whoever types, or has turned them off, presses none.
// A key held down presses once and goes on stepping.
const keysBox = () => document.getElementById("keys");
const rows = () => [...document.querySelectorAll("[data-row]")];
let lastRow;
document.addEventListener("focusin", (event) => { lastRow = event.target.closest("[data-row]")?.id ?? lastRow; });
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (!keysBox()?.checked || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const row = event.target.closest("[data-row]");
  const key = sign(event);
  const steps = { j: 1, k: -1 };
  if (key in steps) {
    const all = rows();
    const at = all.indexOf(row);
    all.at(at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + steps[key])))?.focus();
  } else if (key === "r") {
    document.getElementById("reason")?.focus();
  } else {
    const inRow = `[data-press="${CSS.escape(key)}"]`;
    const button = row?.querySelector(inRow) ?? [...document.querySelectorAll(inRow)].find((each) => !each.closest("[data-row]"));
    if (!button) return;
    if (!event.repeat) button.click();
  }
  event.preventDefault();
});
const offerKeys = () => {
  for (const each of document.querySelectorAll("[data-with-keys]")) each.hidden = false;
  if (keysBox()) keysBox().checked = localStorage.getItem("keys") !== "off";
};
document.addEventListener("change", ({ target }) => {
  if (target.id === "keys") localStorage.setItem("keys", target.checked ? "on" : "off");
});
document.addEventListener("htmx:after:settle", () => {
  offerKeys();
  // Whoever has just moved a row goes on with it; but first they read what was wrong.
  if (keysBox() && lastRow && !document.querySelector(".mistakes")) document.getElementById(lastRow)?.focus();
});
offerKeys();

// What is typed at the console is kept while the typing rests, so that it outlives this browser; where the line is broken, later.
let keeping;
const keep = (form) => fetch(form.dataset.keeps, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" })
  // What an older form brought along was not kept: the page that says so has the words.
  .then((answer) => answer.status === 409 && form.isConnected && form.requestSubmit())
  .catch(() => { keeping = setTimeout(() => form.isConnected && keep(form), 5000); });
document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form?.dataset.keeps) return;
  clearTimeout(keeping);
  keeping = setTimeout(() => keep(form), 800);
});
// What is pressed takes along what is typed: kept once more afterwards, a reason that was used up would be back. Where the line
// is broken the form is still there, and kept later.
document.addEventListener("submit", ({ target }) => {
  if (!target.dataset.keeps) return;
  clearTimeout(keeping);
  keeping = setTimeout(() => target.isConnected && keep(target), 5000);
}, true);

// Where a live part has changed, what is the reader's own beside it is asked for anew, unless they are at work in it; and the
// row that was in focus is in focus again. Who has no stream, for they have no account, asks every so often: what comes only so
// is shown whatever is in focus, and the link that was is in focus again.
const compareOwn = async () => {
  const answer = await fetch(location.href).catch(() => null);
  // An address that was revoked shows nothing any more, on screens that are open either.
  if (answer?.status === 404 && document.querySelector("[data-again]")) return location.reload();
  const text = answer?.ok ? await answer.text().catch(() => null) : null;
  if (text === null) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  const focused = document.activeElement;
  for (const own of document.querySelectorAll("[data-own]")) {
    const now = page.getElementById(own.id);
    const atWork = own.querySelector("details[open]") || (own.contains(focused) && !own.matches("[data-again]"));
    if (now && !atWork && now.innerHTML !== own.innerHTML) own.replaceChildren(...now.childNodes);
  }
  if (focused.isConnected || !focused.hasAttribute("href")) return;
  const again = `[data-again] a[href="${CSS.escape(focused.getAttribute("href"))}"]`;
  document.querySelector(again)?.focus({ preventScroll: true });
};
// One at a time: on a slow line an answer would come after a later one.
let comparing = null;
const askForOwn = () => (comparing ??= compareOwn().finally(() => { comparing = null; }));
let asking;
new MutationObserver((changes) => {
  const live = changes.some(({ target }) => target.nodeType === 1 && target.closest("[data-live]") && !target.closest("[data-clock]"));
  if (!live) return;
  // A row that was taken away has left its focus to the list: it has it again when it is back.
  if (lastRow && document.activeElement?.matches("body, [data-rows]")) document.getElementById(lastRow)?.focus();
  if (!document.querySelector("[data-own]")) return;
  clearTimeout(asking);
  // Not all at the same moment: a whole room has this page open.
  asking = setTimeout(() => Promise.resolve(comparing).then(askForOwn), 200 + Math.random() * 2000);
}).observe(document.documentElement, { childList: true, subtree: true });
setInterval(() => !document.hidden && document.querySelector("[data-again]") && askForOwn(), 10_000);
