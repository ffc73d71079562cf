// <duyet-comments site="…" thread="…" server="https://…" lang="vi" thread-title="…">fallback</duyet-comments>
{
	/** An element of "tag.class"; function attributes listen, null ones are left out, strings become text. */
	const make = (what, attributes = {}, ...children) => {
		const [tag, ...classes] = what.split(".");
		const node = document.createElement(tag);
		node.classList.add(...classes);
		for (const [name, value] of Object.entries(attributes)) {
			if (typeof value === "function") node.addEventListener(name, (event) => { event.preventDefault(); value(); });
			else if (value != null) node.setAttribute(name, value);
		}
		node.append(...children);
		return node;
	};
	const quiet = (text, click, label, name) =>
		make("button.duyet-quiet", { type: "button", "aria-label": label, name, click }, text);

	/** The text with its web addresses as links. */
	const linked = (text) => text
		.split(/(https?:\/\/[^\s<>"]*(?:\([^\s<>"()]*\)|[^\s<>".,;:!?'()\]}*]))/i)
		.map((part, n) => n % 2 ? make("a", { href: part, rel: "nofollow ugc noopener" }, part) : part);

	customElements.define("duyet-comments", class extends HTMLElement {
		connectedCallback() {
			if (this.shadowRoot) return;
			const own = (name, other) => this.getAttribute(name) || other;
			this.server = new URL(own("server", "").replace(/\/?$/, "/"), location.href);
			this.api = `v1/sites/${encodeURIComponent(own("site"))}`;
			this.thread = own("thread", location.pathname);
			this.threadTitle = own("thread-title", document.title);
			this.language = own("lang", document.documentElement.lang).startsWith("en") ? "en" : "vi";
			this.heading = make("h2");
			this.list = make("ol.duyet-list");
			this.more = make("p");
			this.status = make("div", { role: "status", tabindex: -1 });
			this.body = make("div.duyet", { lang: this.language, hidden: "" },
				make("section.duyet-comments", {}, this.heading, this.list, this.more), this.status,
				this.told = make("div.duyet-unseen", { role: "status" }));
			this.attachShadow({ mode: "open" }).append(make("slot"));
			this.ready = this.dress();
			this.load();
		}

		at(path) {
			return new URL(path.replace(/^\//, ""), this.server);
		}

		/** The answer's `ok` and JSON, which is {} when none came. */
		async ask(path, body) {
			const headers = { "Accept-Language": this.language, ...(body && { "Content-Type": "application/json" }) };
			try {
				const method = body ? "POST" : "GET";
				const answer = await fetch(this.at(path), { headers, method, body: JSON.stringify(body) });
				return { ok: answer.ok, json: await answer.json() };
			} catch {
				return { json: {} };
			}
		}

		/** Fetches words and style, then takes the place of the slotted fallback. */
		async dress() {
			const { ok, json } = await this.ask(`translations/${this.language}.json`);
			if (!ok) return;
			this.t = json;
			const show = () => { this.body.hidden = false; };
			this.shadowRoot.replaceChildren(this.body, make("link",
				{ rel: "stylesheet", href: this.at("style.css"), load: show, error: show }));
		}

		/** Adds the page after the cursor; the first page replaces what is listed. */
		async load(after = "") {
			const { ok, json } = await this.ask(
				`${this.api}/comments?thread=${encodeURIComponent(this.thread)}${after && `&after=${after}`}`);
			await this.ready;
			const { t, list, more } = this;
			if (!t) return;
			if (!ok) return more.replaceChildren(`${t.embed_unloaded} `, quiet(t.embed_retry, () => this.load(after)), " ",
				make("slot"));
			const { comments, next, policy, locale, thread: { count } } = json;
			if (!after) list.textContent = "";
			this.links = policy.links;
			for (const one of comments.sort((a, b) => !b.parent - !a.parent)) this.add(one);
			this.heading.textContent = t.comments + (count ? ` (${count})` : "");
			more.className = count ? "" : "duyet-empty";
			more.replaceChildren(count ? "" : t.comments_empty, next ? quiet(t.comments_next, () => this.load(next)) : "");
			if (!this.form) this.makeForm(policy, locale);
		}

		add({ id, parent, name, title, content, created, redacted }) {
			const { t } = this;
			const above = this.shadowRoot.getElementById(`comment-${parent}`);
			const date = new Date(created).toLocaleString(this.language, { dateStyle: "long", timeStyle: "short" });
			const by = name || t.anonymous;
			const reply = () => this.replyTo(above ? parent : id, by);
			const article = make("article.comment", { id: `comment-${id}` },
				make("p.comment-by", {}, make("strong", {}, by), make("time.comment-time", { datetime: created }, date)),
				title ? make("h3.comment-title", {}, title) : "",
				make("p.comment-content", {}, ...(this.links === "nofollow" ? linked(content) : [content])),
				redacted ? make("p.duyet-hint", {}, t.comment_redacted) : "",
				make("p.comment-actions", {}, quiet(t.reply, reply, `${t.replying_to} ${by}`)));
			if (above) above.parentNode.append(make("div.duyet-reply", {}, article));
			else this.list.append(make("li", {}, article));
		}

		field(name, hint, required) {
			const { t } = this;
			const id = `duyet-${name}`;
			this.inputs[name] = make(name === "content" ? "textarea" : "input", { id, required: required ? "" : null,
				autocomplete: name === "name" ? name : "off", "aria-describedby": `${id}-hint ${id}-error` });
			return make("div.duyet-field", {},
				make("label", { for: id }, t[`${name}_label`] + (required ? "" : ` (${t.optional})`)),
				make("span.duyet-hint", { id: `${id}-hint` }, hint),
				make("strong.duyet-error", { id: `${id}-error` }), this.inputs[name]);
		}

		makeForm({ captcha, contact, easier, limits, moderation, unsolved, ...policy }, locale) {
			const { t } = this;
			this.inputs = {};
			const fields = ["name", "title", "content"].map((name) =>
				this.field(name, `${t.limit_before} ${limits[name].toLocaleString(this.language)} ${t.limit_after}`,
					policy[`${name}Required`] !== false));
			const actions = [this.button = make("button.duyet-button", {}, t.submit)];
			if (captcha) {
				this.picture = make("img", { id: "duyet-captcha", alt: t.captcha_alt });
				this.sound = make("audio", { id: "duyet-captcha-sound", controls: "", preload: "none",
					"aria-label": locale === this.language ? t.captcha_sound : t.captcha_sound_other });
				this.download = make("a.duyet-download", { download: "" }, t.captcha_download);
				const hint = [t.captcha_help, unsolved && t.captcha_unsolved_help, contact && t.captcha_contact, contact];
				fields.push(make("div.duyet-field.duyet-check", {}, this.picture,
					this.field("code", hint.filter(Boolean).join(" "), true),
					make("div.duyet-listen", {}, this.sound, this.download)));
				Object.assign(this.inputs.code, { autocapitalize: "characters", spellcheck: false });
				actions.push(quiet(t.captcha_fresh, () => this.challenge(), null, "fresh"));
				if (easier) actions.push(quiet(t.captcha_easier, () => this.challenge(null, { difficulty: "easy" }), null, "easier"));
				if (unsolved) actions.push(quiet(t.captcha_unsolved, () => this.send({ unsolved: 1 }), null, "unsolved"));
			}
			this.reply = make("p.duyet-replying", { hidden: "" });
			this.problems = make("div.duyet-problems", { id: "duyet-problems", role: "alert", tabindex: -1, hidden: "" });
			const renew = () => !(Date.now() < this.stale) && !this.inputs.code.value && this.challenge();
			this.form = make("form.duyet-form",
				{ id: "duyet-form", novalidate: "", focusin: captcha ? renew : null, submit: () => this.send() },
				make("h2", {}, t.form_heading), this.reply, this.problems, ...fields,
				make("div.duyet-actions", {}, ...actions),
				make("p.duyet-moderation", {}, moderation === "post" ? "" : t.moderation_notice));
			this.status.before(this.form);
			if (captcha) this.challenge();
		}

		replyTo(id, name) {
			this.parent = id;
			this.reply.hidden = !id;
			if (!id) return;
			this.reply.replaceChildren(`${this.t.replying_to} `, make("strong", {}, name),
				quiet(this.t.cancel_reply, () => this.replyTo()));
			this.inputs.name.focus();
		}

		/** Shows `given` or asks for a new challenge, after an easy one for an easy one; where none comes, the last stays. */
		async challenge(given, wish) {
			const path = `${this.api}/challenges`;
			let { ok, json } = given ? { ok: true, json: given } : await this.ask(path, wish || this.wish || {});
			if (!ok && !wish && this.wish) ({ ok, json } = await this.ask(path, {}));
			this.inputs.code.previousSibling.textContent = this.told.textContent =
				ok ? "" : json.detail || this.t.embed_unreachable;
			if (!ok) return;
			this.wish = wish || this.wish;
			this.token = json.token;
			this.picture.src = this.at(json.image);
			this.sound.src = this.at(json.audio);
			this.download.href = this.at(`${json.audio}?download=1`);
			this.inputs.code.value = "";
			this.stale = Math.max(Date.parse(json.expires) - 45e3, Date.now() + 3e4);
		}

		async send(wish = {}) {
			if (this.button.disabled) return;
			this.button.disabled = true;
			this.key = this.key || crypto.getRandomValues(new Uint32Array(4)).join("-");
			this.status.textContent = this.t.embed_sending;
			const { thread, threadTitle, token, parent, key } = this;
			const threadURL = document.querySelector("link[rel=canonical]")?.href || location.origin + location.pathname;
			const values = { thread, threadTitle, threadURL, token, parent, key, ...wish };
			for (const [name, input] of Object.entries(this.inputs)) values[name] = input.value;
			const { ok, json } = await this.ask(`${this.api}/comments`, values);
			this.button.disabled = false;
			this.status.textContent = "";
			if (ok) this.accepted(json);
			else {
				const { problems = [], detail, challenge } = json;
				if (challenge) this.challenge(challenge);
				this.explain(problems.length ? problems : [{ message: detail || this.t.embed_unreachable }]);
			}
		}

		accepted({ status, receiptURL }) {
			this.key = null;
			this.explain([]);
			this.inputs.title.value = this.inputs.content.value = "";
			this.replyTo();
			if (this.picture) this.challenge();
			this.status.append(make(`p.duyet-status.is-${status}`, {}, make("strong", {}, this.t[`receipt_${status}`]), " ",
				make("a", { href: this.at(receiptURL), target: "_blank" }, this.t.receipt_heading)));
			this.status.focus();
			if (status === "approved") this.load();
		}

		/** Marks the fields, lists the problems above the form and moves there. */
		explain(problems) {
			for (const [name, input] of Object.entries(this.inputs)) {
				const own = problems.find(({ field }) => field === name)?.message || "";
				input.previousSibling.textContent = own;
				input.setAttribute("aria-invalid", own !== "");
			}
			const line = ({ field, message }) => make("li", {}, this.inputs[field] ? make("a", { href: `#duyet-${field}`,
				click: () => this.inputs[field].focus() }, message) : message);
			this.problems.replaceChildren(make("h3", {}, this.t.problems_heading), make("ul", {}, ...problems.map(line)));
			this.problems.hidden = !problems.length;
			if (problems.length) this.problems.focus();
		}
	});
}
