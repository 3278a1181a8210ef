// Tries a report in Chromium, as its readers do: node report.test.mjs report.html
//
// The report must have more than a page of findings, such as that of examples/data/ecosystem-broken.ndjson.
// CHROMIUM says where the browser is, if it is not /usr/bin/chromium.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const file = process.argv[2];
if (!file) {
  console.error("Usage: node report.test.mjs report.html");
  process.exit(2);
}
const address = pathToFileURL(resolve(file)).href;
const DESK = {viewport: {width: 1280, height: 900}};
const PHONE = {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let failed = 0;

/** Opens the report by itself; it must neither complain nor ask for anything. */
const test = async (name, options, act) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", message => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", error => complaints.push(error.message));
  page.on("dialog", dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", request => {
    if (request.url().split("#")[0] !== address) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  page.setDefaultTimeout(10_000);
  try {
    await page.goto(address);
    await act(page, complaints);
    assert.deepEqual(complaints, []);
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n${error.stack}`);
  } finally {
    await context.close();
  }
};

/** Whether a rule is one that can be found again by its text: data may hold anything. */
const isPlain = rule => /^[a-z0-9-]+$/.test(rule);
const hits = page => page.locator("#hits").innerText();
const found = async page => Number((await hits(page)).match(/^[\d.,]+/)?.[0].replace(/[.,]/g, "") ?? 0);
const cards = page => page.locator("#list article");
const search = async (page, text) => {
  await page.fill("#query", text);
  await page.waitForFunction(
    wanted => new URLSearchParams(location.hash.slice(1)).get("q") === (wanted || null), text);
};
const say = (page, language) => page.click(`[data-language=${language}]`);

await test("shows the summary and a page of findings", DESK, async page => {
  assert.ok(await found(page) > 50);
  assert.equal(await cards(page).count(), 50);
  assert.ok(await page.locator("#rules-body tr").count() > 0);
  assert.equal(await page.locator("script[type='application/json']").count(), 0);
  assert.equal(await page.locator("[style]").count(), 0);
});

await test("filters by severity", DESK, async page => {
  const all = await found(page);
  await page.uncheck("#severities input[value=ERROR]");
  const rest = await found(page);
  assert.ok(rest < all);
  assert.equal(await page.locator("#list .level.ERROR").count(), 0);
  await page.uncheck("#severities input[value=WARNING]");
  await page.uncheck("#severities input[value=INFO]");
  assert.equal(await cards(page).count(), 0);
  assert.match(await hits(page), /\p{L}/u);
  await page.click("#reset");
  assert.equal(await found(page), all);
});

await test("filters by rule and type, and keeps the filter in the address", DESK, async page => {
  const rule = (await page.locator("#rule option").evaluateAll(all => all.map(one => one.value))).find(isPlain);
  await page.selectOption("#rule", rule);
  const some = await found(page);
  assert.ok(some > 0);
  assert.deepEqual(new Set(await page.locator("#list article > header > code").allInnerTexts()), new Set([rule]));
  assert.ok(page.url().includes(`rule=${encodeURIComponent(rule)}`));
  await page.reload();
  assert.equal(await found(page), some);
  await page.click("#reset");
  await page.selectOption("#type", {index: 1});
  assert.ok(await found(page) > 0);
});

await test("goes from the summary to the findings of a rule", DESK, async page => {
  const links = page.locator("#rules-body a:visible");
  const rules = await links.allInnerTexts();
  const rule = rules.find(isPlain);
  if (!rule) {
    return;
  }
  await links.nth(rules.indexOf(rule)).click();
  await page.waitForFunction(name => document.getElementById("rule").value === name, rule);
  assert.equal(await page.evaluate(() => document.activeElement.id), "findings");
});

await test("searches with and without diacritics", DESK, async page => {
  await search(page, "công nghệ");
  const exact = await found(page);
  await search(page, "CONG nghe");
  assert.equal(await found(page), exact);
  if (exact > 0) {
    assert.ok((await page.locator("mark.hit").allInnerTexts()).some(text => /c[oô]ng/iu.test(text)));
  }
  await search(page, "không có gì như thế zzz");
  assert.equal(await found(page), 0);
  await search(page, "");
  assert.ok(await found(page) > 50);
});

await test("speaks Vietnamese and English", DESK, async page => {
  for (const [language, other, word] of [["en", "vi", "Findings"], ["vi", "en", "Các phát hiện"]]) {
    await say(page, language);
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.equal(await page.getAttribute(`[data-language=${language}]`, "aria-pressed"), "true");
    assert.equal(await page.getAttribute(`[data-language=${other}]`, "aria-pressed"), "false");
    assert.equal((await page.innerText("#findings-title")).trim(), word);
    assert.equal(await page.locator(`.w[lang=${other}]:visible`).count(), 0);
  }
  await say(page, "en");
  const ours = await page.locator("main, header.top, footer").evaluateAll(parts => parts.map(part => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".w[lang=vi], .languages, code, pre, .excerpt, .stacking tbody, dd bdi").forEach(
      one => one.remove());
    return [...copy.querySelectorAll("h2, h3:not(.sentence), h4, dt, label, legend, button, thead th")]
      .map(one => one.textContent).join("\n");
  }).join("\n"));
  assert.doesNotMatch(ours, /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u);
});

await test("turns pages by mouse and number", DESK, async page => {
  const first = await page.locator("#list .sentence").first().innerText();
  await page.click("#next");
  assert.equal(await page.inputValue("#page"), "2");
  assert.notEqual(await page.getAttribute("#list article >> nth=0", "aria-labelledby"), "finding-0");
  await page.fill("#page", "1");
  await page.press("#page", "Enter");
  assert.equal(await page.locator("#list .sentence").first().innerText(), first);
  assert.equal(await page.getAttribute("#previous", "aria-disabled"), "true");
  await page.fill("#page", "999999");
  await page.press("#page", "Enter");
  assert.equal(await page.inputValue("#page"), "1");
});

await test("works by keyboard alone", DESK, async page => {
  const focus = () => page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    return {
      name: element.id || element.dataset.language || element.value || element.getAttribute("href"),
      seen: element.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    };
  });
  const order = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const {name, seen} = await focus();
    assert.ok(seen || name === "#findings", `The focus is not seen on ${name}`);
    order.push(name);
    if (name === "reset") {
      break;
    }
  }
  assert.equal(order[0], "#findings");
  const wanted = ["vi", "en", "query", "ERROR", "WARNING", "INFO", "rule", "type", "reset"];
  assert.deepEqual(order.filter(name => wanted.includes(name)), wanted);

  await page.focus("[data-language=en]");
  await page.keyboard.press("Enter");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.focus("#next");
  await page.keyboard.press("Enter");
  assert.equal(await page.inputValue("#page"), "2");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.inputValue("#page"), "1");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.inputValue("#page"), "2");
  assert.equal((await focus()).name, "next");
  await page.focus("#severities input[value=INFO]");
  await page.keyboard.press("Space");
  assert.equal((await focus()).name, "INFO");
  const patch = page.locator("summary").first();
  if (await patch.count()) {
    await patch.focus();
    await page.keyboard.press("Enter");
    const text = await page.locator("details pre").first().innerText();
    assert.ok(JSON.parse(text).every(one => one.op && one.path !== undefined));
  }
});

await test("has names, headings and landmarks", DESK, async page => {
  for (const role of ["banner", "main", "contentinfo", "search", "navigation"]) {
    assert.equal(await page.getByRole(role).count(), 1, role);
  }
  assert.equal(await page.getByRole("heading", {level: 1}).count(), 1);
  const levels = await page.locator("h1, h2, h3, h4").evaluateAll(all =>
    all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1])));
  levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `h${level} after h${levels[i - 1]}`));
  const nameless = await page.locator("input, select, button").evaluateAll(all =>
    all.filter(one => !(one.labels?.length || one.textContent.trim())).map(one => one.outerHTML));
  assert.deepEqual(nameless, []);
  assert.equal(await page.getAttribute("#hits", "aria-live"), "polite");
  assert.equal(await page.locator("table:not(:has(thead th[scope=col]))").count(), 0);
  const ids = await page.locator("[id]").evaluateAll(all => all.map(one => one.id));
  assert.equal(new Set(ids).size, ids.length);
});

/** Returns the texts whose contrast to what lies below is less than WCAG AA asks. */
const faint = page => page.evaluate(() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = color => {
    const [r, g, b] = [...color].slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const below = element => {
    for (let one = element; one; one = one.parentElement) {
      const color = rgba(getComputedStyle(one).backgroundColor);
      if (color[3] === 255) {
        return color;
      }
    }
    return rgba("Canvas");
  };
  const result = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (hasText && element.checkVisibility() && element.tagName !== "OPTION") {
      const [one, other] = [light(rgba(getComputedStyle(element).color)), light(below(element))].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (other + 0.05);
      if (ratio < 4.5) {
        result.add(`${element.tagName} .${element.className} ${ratio.toFixed(2)}`);
      }
    }
  }
  return [...result];
});

for (const colorScheme of ["light", "dark"]) {
  await test(`has contrast when ${colorScheme}`, {...DESK, colorScheme}, async page => {
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = paper.match(/\d+/g).slice(0, 3).every(part => Number(part) > 128);
    assert.equal(light, colorScheme === "light");
    assert.deepEqual(await faint(page), []);
  });
}

await test("fits a phone of 360 pixels", PHONE, async page => {
  for (const language of ["vi", "en"]) {
    await say(page, language);
    for (const turned of [false, true]) {
      const wide = await page.evaluate(() => [...document.querySelectorAll("body *")]
        .filter(one => one.checkVisibility() && !one.closest(".unshown, .skip, .stacking thead, .near")
          && one.getBoundingClientRect().right > innerWidth + 0.5)
        .map(one => `${one.tagName}.${one.className}`));
      assert.deepEqual(wide, []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      if (!turned) {
        await page.click("#next");
      }
    }
    await page.click("#previous");
  }
  const small = await page.locator("button:visible, select:visible, .checks label").evaluateAll(all =>
    all.filter(one => one.getBoundingClientRect().height < 24).map(one => one.id));
  assert.deepEqual(small, []);
});

await test("prints all that is found, without the controls", DESK, async page => {
  await page.emulateMedia({media: "print"});
  for (const control of ["#filters", "#pager", "#languages"]) {
    assert.equal(await page.locator(control).isVisible(), false);
  }
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await cards(page).count(), Math.min(500, await page.evaluate(() =>
    Number(document.querySelector("#severities input") && [...document.querySelectorAll("#severities .number")]
      .reduce((sum, one) => sum + Number(one.textContent.replace(/[.,]/g, "")), 0)))));
  assert.equal(await page.locator("details:not([open])").count(), 0);
  assert.deepEqual(await faint(page), []);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await cards(page).count(), 50);
  assert.equal((await page.pdf({format: "A4"})).subarray(0, 5).toString(), "%PDF-");
});

await test("shows the summary without JavaScript", {...DESK, javaScriptEnabled: false}, async page => {
  assert.ok(await page.locator("#rules-body tr").count() > 0);
  assert.ok(await page.locator("noscript .note").isVisible());
  assert.equal(await page.locator("#findings").isVisible(), false);
  assert.equal(await page.locator("#languages").isVisible(), false);
});

await test("lets no foreign script in", DESK, async (page, complaints) => {
  const html = readFileSync(file, "utf8");
  assert.match(html, /default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/);
  const ran = await page.evaluate(async () => {
    const blocked = [];
    document.addEventListener("securitypolicyviolation", event => {
      blocked.push(event.effectiveDirective);
    });
    const script = document.createElement("script");
    script.textContent = "window.foreign = true";
    document.body.append(script);
    await new Promise(done => setTimeout(done, 100));
    return {foreign: window.foreign === true, blocked};
  });
  assert.equal(ran.foreign, false);
  assert.ok(ran.blocked.includes("script-src-elem"));
  // this time the browser must complain
  assert.equal(complaints.splice(0).length, 1);
});

await browser.close();
if (failed) {
  console.log(`${failed} failed`);
}
process.exit(failed ? 1 : 0);
