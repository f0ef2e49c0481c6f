// The page for phones: which part is shown stands behind the # of the address, and nothing about a person ever does.

import { ask, askJson, askWithWork } from "./asking.js";
import { allKept, forgetAll, kept, newKey } from "./keeping.js";
import { LetterPage } from "./letter.js";
import { faultBox, field, h, sayBeside, words } from "./parts.js";
import { Work } from "./working.js";

const main = document.getElementById("main");
let info = null;

const KINDS = { complaint: "我要投诉", mediation: "我要调处" };
const STARS = [["5", "很满意"], ["4", "满意"], ["3", "一般"], ["2", "不满意"], ["1", "很不满意"]];

function put(title, ...parts) {
  main.replaceChildren(h("h1", {}, title), ...parts.flat().filter(Boolean));
  document.title = `${title} · ${info?.committee || "保险纠纷调解"}`;
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

const homeLink = () => h("div", { class: "acts" }, h("a", { class: "button", href: "#" }, "返回首页"));

function text(key) {
  const { title, words: said } = info.texts[key];
  put(title, h("section", { class: "card" }, words(said)), homeLink());
}

async function home() {
  const found = await allKept();
  const drafts = [...found.keys()].filter((key) => key.startsWith("draft "));
  const sent = [...found.values()].filter((one) => one.receipt).sort((a, b) => b.keptAt - a.keptAt);
  const link = (to, name, hint, isMain) => h("li", { class: isMain ? "main" : false },
    h("a", { href: `#${to}` }, name, h("small", {}, hint)));
  put("请选择要办理的事项",
    info.is_open ? null : h("div", { class: "box note" }, words(info.texts.closed.words)),
    h("ul", { class: "six" },
      link("complaint", "我要投诉", "保险公司或其人员侵害了您的权益", true),
      link("mediation", "我要调处", "与保险公司协商不成，请我们调解", true),
      link("progress", "查询进度", "凭证件号码查询"),
      link("rating", "回访评价", "办结后为服务打分"),
      link("guide", "服务指南", "怎么办、准备什么"),
      link("about", "平台介绍", "我们是谁")),
    drafts.length ? h("section", { class: "card" }, h("h2", {}, "没有提交的内容"),
      drafts.map((key) => {
        const draft = found.get(key);
        const to = draft.completes ? `complete=${draft.completes}` : Object.keys(KINDS).find((one) => KINDS[one] === draft.kind);
        return h("p", {}, h("a", { href: `#${to}` }, draft.completes ? `补充材料：${draft.completes}` : `继续填写：${draft.kind}`));
      })) : null,
    sent.length ? h("section", { class: "card" }, h("h2", {}, "这部手机提交过的"),
      sent.slice(0, 5).map((one) => h("p", {}, `${one.kind}：${one.receipt}`))) : null,
    found.size ? h("p", {}, h("button", { class: "small", onclick: async () => {
      if (window.confirm("删除这部手机上的草稿和提交记录吗？已经提交的不受影响。")) {
        await forgetAll();
        await home();
      }
    } }, "删除手机上的记录")) : null);
}

async function letter(name) {
  const kind = KINDS[name];
  if (!info.is_open) {
    text("closed");
    return;
  }
  const draft = (await kept(`draft ${kind}`)) || LetterPage.fresh(kind);
  new LetterPage(main, info, draft, receipt).show();
}

async function complete(number, asked) {
  const draft = await kept(`draft ${number}`);
  if (draft) {
    if (asked) draft.asked = asked;
    new LetterPage(main, info, draft, receipt).show();
    return;
  }
  const sent = await kept(`sent ${number}`);
  const fresh = LetterPage.fresh(sent?.kind || "我要调处");
  const began = sent ? { ...fresh, fields: { ...sent.fields }, who: sent.who, agreedMinor: sent.agreedMinor } : fresh;
  Object.assign(began, { completes: number, asked: asked || { words: "请补充所要求的内容，再次提交。", columns: [] } });
  began.key = newKey();
  new LetterPage(main, info, began, receipt).show();
}

function receipt(given, draft) {
  const { thanks } = info.texts;
  if (location.hash !== "#sent") history.replaceState(null, "", "#sent");
  put(draft.completes ? "已补充" : thanks.title, h("section", { class: "card" }, words(thanks.words),
    h("p", { class: "hint" }, "提交编号"), h("p", { class: "receipt", id: "receipt" }, given.receipt),
    given.code ? h("img", { class: "code", src: given.code, alt: `二维码：${given.receipt}` }) : null,
    h("p", { class: "hint" }, `提交时间：${new Date(given.came_at).toLocaleString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" })}`)),
    h("div", { class: "acts" }, h("a", { class: "button go", href: "#progress" }, "查询进度"), h("a", { class: "button", href: "#" }, "返回首页")));
}

function whoAsks(values, asked) {
  const fields = [field({ column: "identity_number", label: "证件号码", required: true, hint: "提交时填写的当事人的证件号码。" },
    values.identity_number, (_c, value) => { values.identity_number = value; })];
  if (info.asks_for === "phone_end") {
    fields.push(field({ column: "check", label: "手机号码的末四位", required: true, mode: "numeric", hint: "提交时填写的手机号码。" },
      values.check, (_c, value) => { values.check = value; }));
  }
  const said = h("div", {});
  const found = h("div", { id: "found", "aria-live": "polite" });
  const form = h("form", { novalidate: true }, said, fields,
    h("div", { class: "acts" }, h("button", { class: "go" }, "查询")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.replaceChildren();
    const lacking = [["identity_number", "请填写证件号码。"], ["check", "请填写手机号码的末四位。"]]
      .filter(([name]) => (name !== "check" || info.asks_for === "phone_end") && !values[name].trim())
      .map(([name, sentence]) => ({ field: name, sentence }));
    if (lacking.length) {
      sayBeside(form, lacking, []);
      form.querySelector("[aria-invalid]").focus();
      return;
    }
    sayBeside(form, [], []);
    const button = form.querySelector("button");
    button.disabled = true;
    found.replaceChildren(h("p", { class: "hint" }, "正在查询…"));
    try {
      const answer = await askJson("/api/progress", { identity_number: values.identity_number, check: values.check });
      asked(answer, found);
      found.scrollIntoView({ block: "start" });
    } catch (fault) {
      found.replaceChildren();
      said.replaceChildren(faultBox(fault.message));
      said.scrollIntoView({ block: "center" });
    } finally {
      button.disabled = false;
    }
  });
  return [form, found];
}

function notFound(answer) {
  return h("section", { class: "card" }, h("h2", {}, answer.not_found.title), words(answer.not_found.words));
}

function matter(one, ...more) {
  return h("section", { class: "card matter" }, h("p", { class: "state" }, one.title), words(one.words),
    h("dl", {}, h("dt", {}, "事项"), h("dd", {}, one.kind), h("dt", {}, "编号末尾"), h("dd", {}, `…${one.receipt_end}`),
      h("dt", {}, "提交日期"), h("dd", {}, one.since)), ...more.filter(Boolean));
}

function progress() {
  put("查询进度", whoAsks({ identity_number: "", check: "" }, (answer, place) => {
    if (!answer.matters.length) {
      place.replaceChildren(notFound(answer));
      return;
    }
    place.replaceChildren(...answer.matters.map((one) => matter(one,
      one.asked ? h("div", { class: "box note" }, h("h2", {}, "请您补充"), words(one.asked.words),
        h("button", { class: "go", onclick: () => complete(one.asked.receipt, one.asked) }, "去补充")) : null)));
  }), homeLink());
}

function stars(send) {
  const values = { stars: "", words: "" };
  const name = "stars";
  const work = new Work();
  const key = newKey();
  const said = h("div", {});
  const form = h("form", { novalidate: true }, said,
    h("fieldset", { class: "field" }, h("legend", {}, "您对这次办理满意吗？"),
      h("div", { class: "stars" }, STARS.map(([value, shown]) => h("label", {},
        h("input", { type: "radio", name, value, onchange: () => { values.stars = value; } }), shown)))),
    field({ column: "words", label: "您想说的话", lines: 4 }, "", (_c, value) => { values.words = value; }),
    h("div", { class: "acts" }, h("button", { class: "go" }, "提交评价")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!values.stars) {
      said.replaceChildren(faultBox("请先选一项满意程度。"));
      return;
    }
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const given = await askWithWork(work, (done) => askJson("/api/ratings",
        { key, stars: Number(values.stars), words: values.words, website: "", ...done, ...send }));
      put(given.title, h("section", { class: "card" }, words(given.words)), homeLink());
    } catch (fault) {
      said.replaceChildren(faultBox(fault.message));
      button.disabled = false;
    }
  });
  return form;
}

function rating() {
  const who = { identity_number: "", check: "" };
  put("回访评价", h("p", {}, "办结的事项可以评价一次。"), whoAsks(who, (answer, place) => {
    const able = answer.matters.filter((one) => one.can_be_rated);
    if (!able.length) {
      place.replaceChildren(answer.matters.length
        ? h("div", { class: "box note" }, h("p", {}, "查到的事项还没有办结，或者已经评价过了。")) : notFound(answer));
      return;
    }
    place.replaceChildren(...able.map((one) => matter(one, h("button", { class: "go", onclick: () => {
      put("回访评价", matter(one), stars({ ...who, receipt_end: one.receipt_end }));
    } }, "评价这件事项"))));
  }), homeLink());
}

async function route() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted === "sent") return;
  if (wanted === "about" || wanted === "guide") text(wanted);
  else if (wanted in KINDS) await letter(wanted);
  else if (wanted === "progress") progress();
  else if (wanted === "rating") rating();
  else if (wanted.startsWith("rate=")) {
    history.replaceState(null, "", "#rate"); // the token goes out of the address at once
    put("回访评价", stars({ token: wanted.slice(5) }));
  } else if (wanted === "rate") rating();
  else if (wanted.startsWith("complete=")) await complete(wanted.slice(9), null);
  else await home();
}

function lineChanged() {
  document.getElementById("offline").hidden = navigator.onLine;
}

async function begin() {
  try {
    info = await ask("/api/texts");
  } catch (fault) {
    main.replaceChildren(faultBox(fault.message), h("div", { class: "acts" }, h("button", { class: "go", onclick: begin }, "重试")));
    return;
  }
  document.getElementById("committee").textContent = info.committee;
  document.getElementById("practice").hidden = !info.is_practice;
  document.getElementById("footer").replaceChildren(h("p", {}, `咨询电话：${info.telephone}（工作时间）。调解不收取任何费用。`));
  window.addEventListener("hashchange", route);
  await route();
}

window.addEventListener("online", lineChanged);
window.addEventListener("offline", lineChanged);
lineChanged();
begin();
