// 我要投诉, 我要调处, and what completes one that was sent: four steps, kept on the phone after each key.

import { Fault, ask, askJson, askWithWork } from "./asking.js";
import { forget, keep, newKey } from "./keeping.js";
import { answers, faultBox, field, h, sayBeside, tick, words } from "./parts.js";
import { MOST, MOST_BYTES, made } from "./photos.js";
import { Work } from "./working.js";

const OWN = "本人办理";
const AGENT = "委托代理人办理";
const GUARDIAN = "监护人（法定代理人）办理";
const STEPS = ["须知与同意", "当事人", "纠纷情况", "照片与提交"];
const OF_STEP = [
  [],
  ["申请人姓名", "证件类型", "证件号码", "手机号码", "联系地址", "代理人姓名", "代理关系", "代理人证件号码"],
  ["保险公司", "从业人员", "保单号", "报案号", "险种", "纠纷原因", "争议金额", "事实经过", "诉求", "是否已与公司协商",
    "是否已诉讼或仲裁", "新事实新理由"],
  [],
];

export class LetterPage {
  /** `draft`: {kind, key, fields, who, isWork, isAgain, agreed, agreedMinor, step, files, completes, asked}. */
  constructor(main, info, draft, sent) {
    Object.assign(this, { main, info, draft, sent });
    this.place = draft.completes ? `draft ${draft.completes}` : `draft ${draft.kind}`;
    this.work = new Work();
    this.saving = null;
  }

  static fresh(kind) {
    return {
      kind, key: newKey(), fields: { 业务类型: kind, 证件类型: "居民身份证" }, who: OWN, isWork: "", isAgain: "", agreed: false,
      agreedMinor: false, step: 0, files: [], completes: "", asked: null,
    };
  }

  change(column, value) {
    if (this.draft.fields[column] === value) return;
    this.draft.fields[column] = value;
    this.save();
  }

  save() {
    clearTimeout(this.saving);
    this.saving = setTimeout(async () => {
      const isKept = await keep(this.place, this.draft);
      const said = this.main.querySelector("#kept");
      if (said) said.textContent = isKept ? "已暂存在这部手机上" : "手机空间不足，请不要关闭本页";
    }, 250);
  }

  show(problem = "") {
    const { draft } = this;
    const isCompleting = Boolean(draft.completes);
    const body = [this.rules, this.people, this.dispute, this.photos][draft.step].call(this);
    const title = isCompleting ? "补充材料" : draft.kind;
    this.root = h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.next(); } },
      problem ? faultBox(problem) : null, body,
      h("div", { class: "acts" },
        draft.step > 0 ? h("button", { type: "button", onclick: () => this.go(draft.step - 1) }, "上一步") : null,
        h("button", { class: "go", id: "next" }, draft.step === 3 ? "提交" : "下一步")),
      h("p", { class: "hint", id: "kept", role: "status" }, ""));
    this.main.replaceChildren(
      h("p", { class: "steps" }, `第 ${draft.step + 1} 步，共 4 步：${STEPS[draft.step]}`),
      h("h1", {}, title), this.root);
    window.scrollTo(0, 0);
    this.main.focus({ preventScroll: true });
  }

  go(step) {
    this.draft.step = step;
    this.save();
    this.show();
  }

  // --- the steps
  rules() {
    const { texts } = this.info;
    const { draft } = this;
    const again = (name) => (_column, value) => { draft[name] = value; this.save(); this.show(); };
    const parts = [];
    if (draft.asked) parts.push(h("div", { class: "box note" }, h("h2", {}, "工作人员请您补充"), words(draft.asked.words)));
    else {
      parts.push(h("section", { class: "card" }, h("h2", {}, texts.not_accepted.title), words(texts.not_accepted.words)));
      parts.push(answers({ column: "isWork", label: "您是保险从业人员，与保险公司之间的是劳务纠纷或者私人纠纷吗？", options: ["不是", "是"] },
        draft.isWork, again("isWork")));
      if (draft.isWork === "是") {
        parts.push(h("div", { class: "box note", role: "alert" },
          h("p", {}, `这类纠纷不在受理范围，提交后也会不予受理。有疑问请致电 ${this.info.telephone}。`)));
      }
      parts.push(answers({ column: "isAgain", label: "这件事以前向我们提交过吗？", options: ["没有", "提交过"] },
        draft.isAgain, again("isAgain")));
      if (draft.isAgain === "提交过") {
        parts.push(h("div", { class: "box note", role: "alert" },
          h("p", {}, "同一事项只有出现新的事实或者理由，才能再次受理。请在第 3 步写明。只想知道办到哪里，请用"),
          h("p", {}, h("a", { href: "#progress" }, "查询进度"))));
      }
    }
    parts.push(h("section", { class: "card" }, h("h2", {}, texts.consent.title), words(texts.consent.words),
      tick("我已阅读并同意", draft.agreed, (is) => { draft.agreed = is; this.save(); })));
    return parts;
  }

  people() {
    const { draft } = this;
    const { texts, choices } = this.info;
    const put = (spec) => field(spec, draft.fields[spec.column], (column, value) => this.change(column, value));
    const parts = [answers({ column: "who", label: "由谁办理？", options: [OWN, AGENT, GUARDIAN] }, draft.who, (_c, value) => {
      draft.who = value;
      if (value === OWN) for (const column of ["代理人姓名", "代理关系", "代理人证件号码"]) delete draft.fields[column];
      this.save();
      this.show();
    })];
    const minor = draft.who === GUARDIAN;
    parts.push(h("h2", {}, draft.who === OWN ? "您的信息" : minor ? "被监护人（当事人）的信息" : "当事人的信息"));
    parts.push(
      put({ column: "申请人姓名", label: "姓名", required: true, fill: draft.who === OWN ? "name" : "off" }),
      put({ column: "证件类型", label: "证件类型", required: true, options: choices.documents }),
      put({ column: "证件号码", label: "证件号码", required: true, hint: "以后凭这个号码查询进度。" }),
      put({ column: "手机号码", label: draft.who === OWN ? "手机号码" : "联系手机号码", required: true, mode: "tel", fill: "tel",
        hint: "查询进度时核对末四位。" }),
      put({ column: "联系地址", label: "联系地址", fill: draft.who === OWN ? "street-address" : "off" }));
    if (draft.who !== OWN) {
      parts.push(h("h2", {}, minor ? "监护人的信息" : "代理人的信息"));
      parts.push(h("div", { class: "box note" }, words(texts.authority.words)));
      parts.push(
        put({ column: "代理人姓名", label: minor ? "监护人姓名" : "代理人姓名", required: true, fill: "name" }),
        put({ column: "代理关系", label: "与当事人的关系", required: true, hint: minor ? "例如：父亲、母亲" : "例如：配偶、律师" }),
        put({ column: "代理人证件号码", label: "证件号码", required: true }));
    }
    if (minor) {
      parts.push(h("section", { class: "card" }, h("h2", {}, texts.consent_minor.title), words(texts.consent_minor.words),
        tick("我是监护人，我已阅读并同意", draft.agreedMinor, (is) => { draft.agreedMinor = is; this.save(); })));
    }
    return parts;
  }

  dispute() {
    const { draft } = this;
    const { choices } = this.info;
    const put = (spec) => field(spec, draft.fields[spec.column], (column, value) => this.change(column, value));
    const decide = (column, label) => answers({ column, label, options: ["是", "否"] }, draft.fields[column],
      (_c, value) => this.change(column, value));
    const isComplaint = draft.kind === "我要投诉";
    return [
      put({ column: "保险公司", label: "保险公司全称", required: true, hint: "保单上有，例如：某某人寿保险股份有限公司广东分公司" }),
      isComplaint ? put({ column: "从业人员", label: "涉及的工作人员" }) : null,
      put({ column: "险种", label: "险种", options: choices.lines }),
      put({ column: "纠纷原因", label: "纠纷原因", options: choices.causes }),
      put({ column: "保单号", label: "保单号" }),
      put({ column: "报案号", label: "报案号" }),
      put({ column: "争议金额", label: "争议金额（元）", mode: "decimal", hint: "只填数字，例如 12000 或 12000.50" }),
      put({ column: "事实经过", label: "事实经过", required: true, lines: 6, hint: "什么时间、发生了什么、保险公司怎么答复。" }),
      put({ column: "诉求", label: "您的请求", required: true, lines: 4, hint: "希望保险公司怎样做。" }),
      decide("是否已与公司协商", "已经与保险公司协商过吗？"),
      decide("是否已诉讼或仲裁", "已经向法院起诉或者申请仲裁吗？"),
      draft.isAgain === "提交过"
        ? put({ column: "新事实新理由", label: "新的事实或者理由", required: true, lines: 4 }) : null,
    ];
  }

  photos() {
    const { draft } = this;
    const list = h("ul", { class: "photos" }, draft.files.map((file, at) => {
      const shown = file.type === "application/pdf" ? h("p", { class: "hint" }, file.name)
        : h("img", { alt: file.name, src: URL.createObjectURL(file.blob), onload: (e) => URL.revokeObjectURL(e.target.src) });
      const away = () => { draft.files.splice(at, 1); this.save(); this.show(); };
      return h("li", {}, shown, h("button", { type: "button", class: "small", onclick: away }, "移除"));
    }));
    const said = h("div", { id: "photo-said", role: "alert" });
    const take = async (event) => {
      const chosen = [...event.target.files];
      event.target.value = "";
      said.replaceChildren(h("p", { class: "hint" }, "正在处理照片…"));
      const faults = [];
      for (const file of chosen) {
        if (draft.files.length >= MOST) {
          faults.push(`最多 ${MOST} 份，其余没有添加。`);
          break;
        }
        try {
          draft.files.push(await made(file));
        } catch (fault) {
          faults.push(fault.message);
        }
      }
      this.save();
      this.show(faults.join(" "));
    };
    const picker = (label, extra) => h("label", { class: "button picker" }, label,
      h("input", { type: "file", accept: "image/*,application/pdf", onchange: take, ...extra }));
    const facts = OF_STEP.flat().filter((column) => draft.fields[column]?.trim());
    return [
      h("p", {}, "请拍下身份证件、保单、理赔通知等材料，字要看得清。照片会自动缩小后再上传。"),
      h("div", { class: "acts" }, picker("拍照", { id: "camera", capture: "environment" }),
        picker("从手机里选", { id: "album", multiple: true })),
      said, h("p", { class: "hint" }, `已添加 ${draft.files.length} 份，最多 ${MOST} 份。`), list,
      h("section", { class: "card" }, h("h2", {}, "请再核对一遍"),
        h("dl", {}, facts.flatMap((column) => [h("dt", {}, column), h("dd", {}, draft.fields[column])]))),
      h("label", { class: "trap", "aria-hidden": "true" }, "网址",
        h("input", { id: "website", tabindex: -1, autocomplete: "off" })),
    ];
  }

  // --- going on
  ownProblems() {
    const { draft } = this;
    const lacks = (column, sentence) => (draft.fields[column]?.trim() ? [] : [{ field: column, sentence }]);
    if (draft.step === 0) {
      if (!draft.asked && !draft.isWork) return [{ field: "isWork", sentence: "请选一项。" }];
      if (!draft.asked && draft.isWork === "是") return [{ field: "isWork", sentence: "这类纠纷不予受理，不能继续。" }];
      if (!draft.asked && !draft.isAgain) return [{ field: "isAgain", sentence: "请选一项。" }];
      return draft.agreed ? [] : [{ field: "", sentence: "请先阅读并同意个人信息处理告知。" }];
    }
    if (draft.step === 1) {
      const found = lacks("手机号码", "请填写手机号码。");
      if (draft.who !== OWN) {
        found.push(...lacks("代理人姓名", "请填写姓名。"), ...lacks("代理关系", "请填写与当事人的关系。"),
          ...lacks("代理人证件号码", "请填写证件号码。"));
      }
      if (draft.who === GUARDIAN && !draft.agreedMinor) found.push({ field: "", sentence: "请监护人阅读并同意。" });
      return found;
    }
    if (draft.step === 2) {
      const found = [...lacks("事实经过", "请写一写事情的经过。"), ...lacks("诉求", "请写一写您的请求。")];
      if (draft.isAgain === "提交过") found.push(...lacks("新事实新理由", "请写明新的事实或者理由。"));
      return found;
    }
    return [];
  }

  relation() {
    // The desk reads who is a legal representative from these words.
    const { draft } = this;
    const fields = { ...draft.fields };
    const relation = fields["代理关系"] || "";
    if (draft.who === GUARDIAN && !/法定|监护/.test(relation)) fields["代理关系"] = `监护人（${relation}）`;
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value?.trim()));
  }

  async next() {
    const { draft } = this;
    const button = this.root.querySelector("#next");
    const own = this.ownProblems();
    let problems = own;
    let warnings = [];
    if (draft.step === 1 || draft.step === 2) {
      button.disabled = true;
      try {
        const looked = await askJson("/api/look-through", { fields: this.relation() });
        const here = OF_STEP[draft.step];
        const lacking = new Set(own.map((one) => one.field));
        problems = [...own, ...looked.problems.filter((one) => here.includes(one.field) && !lacking.has(one.field))];
        warnings = looked.warnings.filter((one) => here.includes(one.field));
      } catch (fault) {
        if (fault.status !== 0 && fault.status !== 429) {
          this.show(fault.message);
          return;
        }
        // Without a line one goes on typing; it is looked through when it is sent.
      } finally {
        button.disabled = false;
      }
    }
    if (problems.length) {
      const left = sayBeside(this.root, problems, warnings);
      this.root.querySelectorAll(".box.fault").forEach((one) => one.remove());
      this.root.prepend(faultBox(left[0] || "有几处需要改一下，已在下面标出。"));
      const first = this.root.querySelector("[aria-invalid]") || this.root.querySelector(".problem");
      first?.scrollIntoView({ block: "center" });
      first?.focus?.();
      return;
    }
    const odd = warnings.map((one) => `${one.field} ${this.relation()[one.field]}`).join("|");
    if (warnings.length && this.seen !== odd) {
      this.seen = odd; // told once: who is sure goes on
      sayBeside(this.root, [], warnings);
      this.root.querySelectorAll(".box").forEach((one) => one.getAttribute("role") === "alert" && one.remove());
      this.root.prepend(h("div", { class: "box note", role: "alert" }, h("p", {}, "请再看一遍标出的地方；如果无误，请再按一次“下一步”。")));
      this.root.querySelector(".warning")?.scrollIntoView({ block: "center" });
      return;
    }
    if (draft.step < 3) this.go(draft.step + 1);
    else await this.send();
  }

  async send() {
    const { draft } = this;
    if (draft.files.reduce((sum, one) => sum + one.blob.size, 0) > MOST_BYTES) {
      this.show("照片合计太大，请移除几张后再提交。");
      return;
    }
    const website = this.root.querySelector("#website").value;
    this.root.querySelectorAll("button").forEach((one) => { one.disabled = true; });
    this.root.querySelector("#next").textContent = "正在提交…";
    this.root.append(h("p", { role: "status" }, "正在提交，请不要关闭本页。"), h("progress", {}));
    try {
      const receipt = await askWithWork(this.work, (done) => {
        const body = new FormData();
        const { key, completes } = draft;
        body.append("letter", JSON.stringify({ key, fields: this.relation(), completes, website, ...done }));
        draft.files.forEach((file) => body.append("files", file.blob, file.name));
        return ask("/api/letters", { method: "POST", body }, 180);
      });
      clearTimeout(this.saving);
      const { files: _files, ...rest } = draft;
      await keep(`sent ${receipt.receipt}`, { ...rest, receipt: receipt.receipt, sentAt: receipt.came_at });
      await forget(this.place);
      this.sent(receipt, draft);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      const first = OF_STEP.findIndex((columns) => fault.problems.some((one) => columns.includes(one.field)));
      if (first >= 0) draft.step = first;
      this.show(fault.message);
      if (first >= 0) sayBeside(this.root, fault.problems, []);
    }
  }
}
