"use strict";
(() => {
  const PAGE = 50;
  const MOST_PRINTED = 500;
  const RULES_SHOWN = 12;
  const NEAR = 2;

  // Data are put into the page as text and never as HTML.
  const block = document.getElementById("data");
  const data = JSON.parse(block.textContent);
  block.remove();
  const all = data.findings;
  const count = all.count;

  const WORDS = {
    vi: {
      title: "Báo cáo kiểm tra dữ liệu Doimoi",
      severity: ["Lỗi", "Cảnh báo", "Lưu ý"],
      any: "Tất cả",
      noType: "Ngoài bản ghi",
      hits: n => n === 0 ? "Không có phát hiện nào khớp với bộ lọc." : `${number(n)} phát hiện`,
      part: (from, to) => `, đang xem ${from}–${to}`,
      printed: (shown, n) => `Bản in có ${shown} trong ${n} phát hiện; hãy lọc bớt để in những phát hiện cần xem.`,
      pages: n => `trên ${n}`,
      line: "dòng",
      column: "cột",
      at: (line, column) => `dòng ${line}, cột ${column}`,
      record: "Bản ghi",
      pointer: "Vị trí",
      file: "Tệp",
      rule: "Quy tắc",
      mend: "Cách khắc phục",
      source: "Căn cứ",
      excerpt: "Nội dung nguồn",
      here: "Chỗ có vấn đề: ",
      fix: "Cách sửa",
      safe: "an toàn",
      ask: "cần xác nhận",
      before: "Trước",
      after: "Sau",
      test: "Đang là",
      add: "Thêm",
      remove: "Bỏ",
      patch: "Bản vá JSON (RFC 6902)",
      related: "Vị trí liên quan",
      more: n => `Xem thêm ${n} quy tắc`,
      less: "Thu gọn",
      locale: "vi-VN",
    },
    en: {
      title: "Doimoi data check report",
      severity: ["Error", "Warning", "Info"],
      any: "All",
      noType: "Not in a record",
      hits: n => n === 0 ? "No finding matches the filter." : `${number(n)} ${n === 1 ? "finding" : "findings"}`,
      part: (from, to) => `, showing ${from}–${to}`,
      printed: (shown, n) => `The print has ${shown} of ${n} findings; filter to print those that matter.`,
      pages: n => `of ${n}`,
      line: "line",
      column: "column",
      at: (line, column) => `line ${line}, column ${column}`,
      record: "Record",
      pointer: "Place",
      file: "Input",
      rule: "Rule",
      mend: "How to mend",
      source: "Source",
      excerpt: "Lines of the source",
      here: "The place: ",
      fix: "Fix",
      safe: "safe",
      ask: "to be confirmed",
      before: "Before",
      after: "After",
      test: "Now",
      add: "Add",
      remove: "Remove",
      patch: "JSON Patch (RFC 6902)",
      related: "Related places",
      more: n => `Show ${n} more rules`,
      less: "Show fewer",
      locale: "en-GB",
    },
  };

  let language = document.documentElement.lang === "en" ? "en" : "vi";
  let words = WORDS[language];
  const state = {query: "", severity: new Set(data.severities), rule: "", type: "", input: "", page: 1};
  let hits = [];

  const byId = id => document.getElementById(id);
  const number = n => n.toLocaleString(words.locale);
  const dialect = () => language === "vi" ? 0 : 1;

  // ----------------------------------------------------------------------- texts
  /** Letters without diacritics and case; as many as there were, as long as the text is composed. */
  const folded = new Map();
  const foldOne = c => {
    let plain = folded.get(c);
    if (plain === undefined) {
      plain = c === "đ" ? "d" : c.normalize("NFD").replace(/\p{M}/gu, "") || c;
      plain = plain.length === c.length ? plain : c;
      folded.set(c, plain);
    }
    return plain;
  };
  const fold = text => text.normalize("NFC").toLowerCase().replace(/[^\u0000-\u007f]/g, foldOne);

  const sentence = (i, which) => {
    const [prefix, suffix] = data.rules[all.rule[i]][which + 1];
    return prefix + data.texts[(which === 0 ? all.vi : all.en)[i]] + suffix;
  };
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

  // spaces other than the common one as well: they are not told from it
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
  const UNSEENS = new RegExp(`(${UNSEEN.source})`, "u");
  /** JSON in which what cannot be seen is escaped; outside of strings there is none. */
  const seen = json => {
    // what is not composed looks like what is
    const escaped = json === json.normalize("NFC") ? UNSEEN.source : `${UNSEEN.source}|\\p{M}`;
    return json.replace(new RegExp(escaped, "gu"), c =>
      [...Array(c.length).keys()].map(k => "\\u" + c.charCodeAt(k).toString(16).padStart(4, "0")).join(""));
  };
  const codeOf = c => "U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

  /** Appends a text in which what cannot be seen is shown, and what is searched for is marked. */
  const put = (parent, text, tabs) => {
    const parts = UNSEEN.test(text) ? text.split(UNSEENS) : [text];
    parts.forEach((part, i) => {
      if (i % 2 === 1 && !(tabs && part === "\t")) {
        parent.append(element("span", "unseen", codeOf(part)));
      } else if (part) {
        putHits(parent, part);
      }
    });
    return parent;
  };
  const putHits = (parent, text) => {
    const terms = termsOf(state.query);
    const plain = terms.length ? fold(text) : "";
    if (plain.length !== text.length || !terms.length) {
      parent.append(text);
      return;
    }
    let at = 0;
    while (at < text.length) {
      let next = -1;
      let length = 0;
      for (const term of terms) {
        const found = plain.indexOf(term, at);
        if (found >= 0 && (next < 0 || found < next || found === next && term.length > length)) {
          next = found;
          length = term.length;
        }
      }
      if (next < 0) {
        break;
      }
      parent.append(text.slice(at, next), element("mark", "hit", text.slice(next, next + length)));
      at = next + length;
    }
    parent.append(text.slice(at));
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };
  const shown = (name, className, text) => put(element(name, className), text);
  /** A text of the data, whose direction does not reach beyond it. */
  const datum = (name, className, text) => {
    const made = shown(name, className, text);
    made.dir = "auto";
    return made;
  };
  const icon = name => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "icon " + name);
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#icon-" + name);
    svg.append(use);
    return svg;
  };

  // ----------------------------------------------------------------------- search
  const termsOf = query => fold(query).split(/\s+/).filter(term => term);

  /** What is searched of each finding. It takes a moment for many, so it is made while nothing else is to be done. */
  const haystacks = [];
  const typeWords = data.types.map(names => names.join(" "));
  const haystack = i => {
    const line = all.excerpt[i] < 0 ? "" : data.lines[all.excerpt[i]][3];
    return fold([
      data.rules[all.rule[i]][0],
      sentence(i, 0),
      sentence(i, 1),
      all.type[i] < 0 ? "" : typeWords[all.type[i]],
      all.record[i] < 0 ? "" : data.records[all.record[i]],
      data.pointers[all.pointer[i]],
      all.line[i] ? all.line[i] + ":" + all.column[i] : "",
      data.inputs[all.input[i]],
      line,
    ].join("\n"));
  };
  const prepare = until => {
    while (haystacks.length < count && (haystacks.length % 256 !== 0 || until())) {
      haystacks.push(haystack(haystacks.length));
    }
    return haystacks.length === count;
  };
  const idle = window.requestIdleCallback
    || (work => setTimeout(() => {
      const begin = performance.now();
      work({timeRemaining: () => 12 - (performance.now() - begin)});
    }, 16));
  const prepareIdly = () => idle(deadline => {
    if (haystacks.length % 256 === 0 && haystacks.length < count) {
      haystacks.push(haystack(haystacks.length));
    }
    if (!prepare(() => deadline.timeRemaining() > 3)) {
      prepareIdly();
    }
  });

  const filter = () => {
    const severities = data.severities.map(name => state.severity.has(name));
    const rule = state.rule ? data.rules.findIndex(one => one[0] === state.rule) : -1;
    const type = state.type ? data.types.findIndex(one => one[0] === state.type) : -1;
    const input = state.input === "" ? -1 : Number(state.input);
    const terms = termsOf(state.query);
    if (terms.length) {
      prepare(() => true);
    }
    hits = [];
    next: for (let i = 0; i < count; i++) {
      if (!severities[all.severity[i]]
          || rule >= 0 && all.rule[i] !== rule
          || type >= 0 && all.type[i] !== type
          || state.type === "-" && all.type[i] >= 0
          || input >= 0 && all.input[i] !== input) {
        continue;
      }
      for (const term of terms) {
        if (!haystacks[i].includes(term)) {
          continue next;
        }
      }
      hits.push(i);
    }
  };

  // ----------------------------------------------------------------------- findings
  /** The piece of each line that begins with the line, by input and number. */
  let heads = null;
  const headOf = (input, line) => {
    if (heads === null) {
      heads = new Map();
      data.lines.forEach((one, i) => {
        if (one[2] === 1) {
          heads.set(one[0] * 2 ** 40 + one[1], i);
        }
      });
    }
    return heads.get(input * 2 ** 40 + line);
  };

  const excerptLine = (index, mark, length) => {
    const [, nr, column, text, more] = data.lines[index];
    const here = mark >= 0;
    const item = element("li", here ? "here" : "near");
    const label = element("span", "nr", String(nr));
    const body = element("span", "text");
    body.dir = "ltr";
    if (column > 1) {
      body.append(element("span", "cut", "… "));
    }
    if (here) {
      put(body, text.slice(0, mark), true);
      const marked = element("mark", length === 0 ? "point" : "");
      marked.append(element("span", "unshown", words.here));
      put(marked, text.slice(mark, mark + length), true);
      body.append(marked);
      put(body, text.slice(mark + length), true);
    } else {
      put(body, text, true);
    }
    if (more) {
      body.append(element("span", "cut", " …"));
    }
    item.append(label, body);
    return item;
  };

  const excerpt = i => {
    const index = all.excerpt[i];
    const [input, line, column, , more] = data.lines[index];
    const list = element("ol");
    // a line that begins with a brace is a record of its own, to which those around it say little
    const near = column > 1 || more ? 0 : data.lines[index][3].startsWith("{") && line > 1 ? 1 : NEAR;
    for (let other = line - near; other <= line + near; other++) {
      const shown = other === line ? index : headOf(input, other);
      if (shown !== undefined) {
        list.append(excerptLine(shown, other === line ? all.start[i] : -1, all.length[i]));
      }
    }
    const figure = element("figure", "excerpt");
    figure.setAttribute("aria-label", words.excerpt);
    figure.append(list);
    return figure;
  };

  const pair = (list, name, value) => {
    const group = element("div");
    group.append(element("dt", "", name), element("dd"));
    group.lastChild.append(value);
    list.append(group);
  };

  const change = (className, name, value) => {
    const row = element("div", className);
    row.append(element("span", "", name), datum("code", "", value));
    return row;
  };

  const fix = ([safe, operations]) => {
    const box = element("section", "fix");
    const title = element("h4", "", words.fix);
    title.append(element("span", safe ? "tag safe" : "tag ask", safe ? words.safe : words.ask));
    box.append(title);
    const changes = element("div", "change");
    operations.forEach(([kind, path, value], k) => {
      const [before, beforePath, old] = operations[k - 1] || [];
      const [after, afterPath] = operations[k + 1] || [];
      const tested = before === "test" && beforePath === path;
      if (!tested) {
        changes.append(change("path", words.pointer, path === "" ? "/" : path));
      }
      if (kind === "test" && !(afterPath === path && (after === "replace" || after === "remove"))) {
        changes.append(change("path", words.test, seen(value)));
      } else if (kind === "replace") {
        if (tested) {
          changes.append(change("gone", words.before, seen(old)));
        }
        changes.append(change("come", words.after, seen(value)));
      } else if (kind === "add") {
        changes.append(change("come", words.add, seen(value)));
      } else if (kind === "remove") {
        changes.append(change("gone", words.remove, tested ? seen(old) : path));
      }
    });
    const details = element("details", "patch");
    const json = operations.map(([kind, path, value]) =>
      `  {"op": ${JSON.stringify(kind)}, "path": ${seen(JSON.stringify(path))}`
        + (value === undefined ? "}" : `, "value": ${seen(value)}}`));
    const pre = element("pre", "", "[\n" + json.join(",\n") + "\n]");
    pre.dir = "ltr";
    details.append(element("summary", "", words.patch), pre);
    box.append(changes, details);
    return box;
  };

  const related = (input, places) => {
    const box = element("section", "related");
    const list = element("ul");
    for (const [type, record, pointer, line, column] of places) {
      const item = element("li");
      if (type) {
        item.append(element("span", "", type[dialect() + 1]));
      }
      if (record !== null) {
        item.append(datum("code", "", record));
      }
      item.append(datum("code", "", pointer === "" ? "/" : pointer));
      if (line) {
        item.append(element("span", "", words.at(line, column)));
      }
      list.append(item);
    }
    box.append(element("h4", "", words.related), list);
    return box;
  };

  const finding = i => {
    const name = data.severities[all.severity[i]];
    const rule = data.rules[all.rule[i]];
    const [, , mend, source] = rule[dialect() + 1];
    const item = element("li");
    const card = element("article", "finding");
    card.setAttribute("aria-labelledby", "finding-" + i);
    const head = element("header");
    const level = element("span", "level " + name, words.severity[all.severity[i]]);
    level.prepend(icon(name));
    head.append(level, datum("code", "", rule[0]));
    if (all.line[i]) {
      const place = element("span", "place");
      if (data.inputs.length > 1) {
        place.append(datum("span", "", data.inputs[all.input[i]]), ":");
      }
      const numbers = element("span", "", all.line[i] + ":" + all.column[i]);
      numbers.setAttribute("aria-hidden", "true");
      place.append(numbers, element("span", "unshown", words.at(all.line[i], all.column[i])));
      head.append(place);
    } else if (data.inputs.length > 1) {
      head.append(datum("span", "place", data.inputs[all.input[i]]));
    }
    const title = datum("h3", "sentence", capital(sentence(i, dialect())));
    title.id = "finding-" + i;
    card.append(head, title);
    const about = element("dl", "about");
    if (all.record[i] >= 0 || all.type[i] >= 0) {
      const record = element("span");
      if (all.type[i] >= 0) {
        put(record, data.types[all.type[i]][dialect() + 1] + " ");
      }
      if (all.record[i] >= 0) {
        record.append(datum("code", "", data.records[all.record[i]]));
      }
      pair(about, words.record, record);
    }
    const pointer = data.pointers[all.pointer[i]];
    pair(about, words.pointer, datum("code", "", pointer === "" ? "/" : pointer));
    card.append(about);
    if (all.excerpt[i] >= 0) {
      card.append(excerpt(i));
    }
    const advice = element("dl", "advice");
    if (mend) {
      advice.append(element("dt", "", words.mend), shown("dd", "", mend));
    }
    if (source) {
      advice.append(element("dt", "", words.source), shown("dd", "", source));
    }
    if (advice.childElementCount) {
      card.append(advice);
    }
    if (data.fixes[i]) {
      card.append(fix(data.fixes[i]));
    }
    if (data.related[i]) {
      card.append(related(all.input[i], data.related[i]));
    }
    item.append(card);
    return item;
  };

  // ----------------------------------------------------------------------- page
  const pages = () => Math.max(1, Math.ceil(hits.length / PAGE));

  const render = () => {
    state.page = Math.min(Math.max(1, state.page), pages());
    const from = (state.page - 1) * PAGE;
    const part = hits.slice(from, from + PAGE);
    byId("list").replaceChildren(...part.map(finding));
    byId("hits").textContent = words.hits(hits.length)
      + (pages() > 1 ? words.part(number(from + 1), number(from + part.length)) : "");
    byId("pager").hidden = pages() === 1;
    byId("page").value = state.page;
    byId("pages").textContent = words.pages(number(pages()));
    byId("previous").setAttribute("aria-disabled", String(state.page === 1));
    byId("next").setAttribute("aria-disabled", String(state.page === pages()));
  };

  const turn = page => {
    if (page >= 1 && page <= pages() && page !== state.page) {
      state.page = page;
      render();
      remember();
      byId("findings").scrollIntoView({block: "start", behavior: "instant"});
    }
    byId("page").value = state.page;
  };

  const refresh = () => {
    filter();
    render();
    remember();
  };

  const changed = () => {
    state.page = 1;
    refresh();
  };

  // ----------------------------------------------------------------------- address
  let written = null;
  const remember = () => {
    const parts = new URLSearchParams();
    if (state.query) {
      parts.set("q", state.query);
    }
    if (state.severity.size < data.severities.length) {
      parts.set("severity", [...state.severity].join(","));
    }
    for (const name of ["rule", "type", "input"]) {
      if (state[name] !== "") {
        parts.set(name, state[name]);
      }
    }
    if (state.page > 1) {
      parts.set("page", state.page);
    }
    written = parts.toString();
    try {
      history.replaceState(null, "", written ? "#" + written : location.pathname + location.search);
    } catch {
      // some readers of mail and files have no history
    }
  };

  /** Takes the filter of the address, such as #rule=unknown-code; false if the address is of something else. */
  const recall = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes("=") || hash === written) {
      return false;
    }
    const parts = new URLSearchParams(hash);
    const known = (name, list) => list.includes(parts.get(name)) ? parts.get(name) : "";
    state.query = parts.get("q") || "";
    state.severity = new Set(parts.has("severity")
      ? parts.get("severity").split(",").filter(name => data.severities.includes(name)) : data.severities);
    state.rule = known("rule", data.rules.map(rule => rule[0]));
    state.type = known("type", data.types.map(type => type[0]).concat("-"));
    state.input = known("input", data.inputs.map((_, i) => String(i)));
    state.page = Number.parseInt(parts.get("page"), 10) || 1;
    return true;
  };

  // ----------------------------------------------------------------------- controls
  const tally = (column, size) => {
    const sums = new Array(size + 1).fill(0);
    for (let i = 0; i < count; i++) {
      sums[column[i] + 1]++;
    }
    return sums;
  };
  const severitySums = tally(all.severity, data.severities.length);
  const ruleSums = tally(all.rule, data.rules.length);
  const typeSums = tally(all.type, data.types.length);
  const inputSums = tally(all.input, data.inputs.length);

  const visible = text => text.replace(new RegExp(UNSEENS, "gu"), c => `[${codeOf(c)}]`);
  const option = (value, text, sum) => new Option(sum === undefined ? text : `${visible(text)} (${number(sum)})`, value);

  const choices = (id, options) => {
    const select = byId(id);
    select.replaceChildren(option("", words.any), ...options);
    select.value = state[id];
  };

  const controls = () => {
    byId("severities").replaceChildren(...data.severities.map((name, i) => {
      const label = element("label", "level");
      const box = element("input");
      box.type = "checkbox";
      box.value = name;
      box.checked = state.severity.has(name);
      label.append(box, icon(name), element("span", "", words.severity[i]),
        element("span", "number", number(severitySums[i + 1])));
      return label;
    }));
    choices("rule", data.rules
      .map((rule, i) => [rule[0], ruleSums[i + 1]])
      .sort((one, other) => one[0] < other[0] ? -1 : 1)
      .map(([rule, sum]) => option(rule, rule, sum)));
    choices("type", data.types
      .map((type, i) => [type[0], type[dialect() + 1], typeSums[i + 1]])
      .sort((one, other) => one[1].localeCompare(other[1], language))
      .map(([type, name, sum]) => option(type, name, sum))
      .concat(typeSums[0] ? [option("-", words.noType, typeSums[0])] : []));
    choices("input", data.inputs.map((input, i) => option(String(i), input, inputSums[i + 1])));
    byId("input-field").hidden = data.inputs.length < 2;
    byId("query").value = state.query;
  };

  const foldRules = () => {
    const rows = [...byId("rules-body").children];
    const button = byId("rules-more");
    const rest = rows.length - RULES_SHOWN;
    const open = button.getAttribute("aria-expanded") === "true";
    button.hidden = rest < 3;
    button.textContent = open ? words.less : words.more(number(rest));
    rows.slice(RULES_SHOWN).forEach(row => row.classList.toggle("folded", rest >= 3 && !open));
  };

  const speak = chosen => {
    language = chosen;
    words = WORDS[language];
    document.documentElement.lang = language;
    document.title = words.title;
    for (const button of byId("languages").children) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    controls();
    foldRules();
    render();
  };

  byId("languages").addEventListener("click", event => {
    const chosen = event.target.dataset.language;
    if (chosen && chosen !== language) {
      speak(chosen);
    }
  });
  byId("rules-more").addEventListener("click", event => {
    const open = event.target.getAttribute("aria-expanded") === "true";
    event.target.setAttribute("aria-expanded", String(!open));
    foldRules();
  });
  let waiting = 0;
  byId("query").addEventListener("input", event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      state.query = event.target.value.trim();
      changed();
    }, 120);
  });
  byId("severities").addEventListener("change", event => {
    state.severity[event.target.checked ? "add" : "delete"](event.target.value);
    changed();
  });
  for (const id of ["rule", "type", "input"]) {
    byId(id).addEventListener("change", event => {
      state[id] = event.target.value;
      changed();
    });
  }
  byId("reset").addEventListener("click", () => {
    Object.assign(state, {query: "", severity: new Set(data.severities), rule: "", type: "", input: ""});
    controls();
    changed();
  });
  byId("previous").addEventListener("click", () => turn(state.page - 1));
  byId("next").addEventListener("click", () => turn(state.page + 1));
  byId("page").addEventListener("keydown", event => {
    if (event.key === "Enter") {
      turn(Number.parseInt(event.target.value, 10) || state.page);
    }
  });
  byId("page").addEventListener("change", event => turn(Number.parseInt(event.target.value, 10) || state.page));
  byId("pager").addEventListener("keydown", event => {
    if (event.target.tagName !== "INPUT" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
      if (step) {
        event.preventDefault();
        turn(state.page + step);
      }
    }
  });
  window.addEventListener("hashchange", () => {
    if (recall()) {
      filter();
      controls();
      render();
      remember();
      byId("findings").scrollIntoView({block: "start"});
      byId("findings").focus({preventScroll: true});
    }
  });
  window.addEventListener("beforeprint", () => {
    const part = hits.slice(0, MOST_PRINTED);
    byId("list").replaceChildren(...part.map(finding));
    document.querySelectorAll("details").forEach(details => {
      details.open = true;
    });
    byId("hits").textContent = hits.length > part.length
      ? words.printed(number(part.length), number(hits.length))
      : words.hits(hits.length);
    byId("rules-body").querySelectorAll(".folded").forEach(row => row.classList.remove("folded"));
  });
  window.addEventListener("afterprint", () => {
    foldRules();
    render();
  });

  byId("languages").hidden = false;
  byId("findings").hidden = count === 0;
  recall();
  filter();
  speak(language);
  prepareIdly();
})();
