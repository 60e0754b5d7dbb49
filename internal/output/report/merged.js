(() => {
	const form = document.querySelector(".tools");
	const search = document.getElementById("search");
	const matrix = document.querySelector(".matrix");
	const body = matrix.tBodies[0];
	const programs = [...body.rows].map((row, i) => ({
		row,
		place: i,
		text: textOf(row.cells[0]),
		detail: folded(document.getElementById(row.querySelector("a").hash.slice(1))),
		values: Object.fromEntries(Object.entries(row.dataset).map(([name, value]) => [name, Number(value)])),
	}));

	// What is folded is taken out of the page until it is opened: hundreds of programs would make all else slow.
	function folded(detail) {
		const rest = document.createDocumentFragment();
		rest.append(...[...detail.childNodes].slice(1));
		detail.unfold = () => detail.append(rest);
		detail.addEventListener("toggle", detail.unfold);
		return detail;
	}

	function filter() {
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		const only = all("input[name=only]:checked", form).map((input) => input.value);
		let shown = 0;
		for (const program of programs) {
			const visible = words.every((word) => program.text.includes(word)) && only.every((name) => program.values[name] > 0);
			show(program.row, visible);
			show(program.detail, visible);
			shown += visible ? 1 : 0;
		}
		show(document.getElementById("nothing"), shown === 0);
		say(document.getElementById("found"), shown < programs.length ? "some" : "all", { shown, of: programs.length });
	}

	// Numbers begin with the most, shares with the least, names with the first. The second click turns that round.
	const values = {
		"program": (p) => p.place,
		"column handled": (p) => (p.values.codes > 0 ? p.values.handled / p.values.codes : 2),
		"column magic": (p) => -p.values.magic,
		"column unknown": (p) => -p.values.unknown,
		"column gaps": (p) => -p.values.gaps,
	};

	function sort(button) {
		const head = button.closest("th");
		const value = values[button.dataset.sort];
		const again = head.hasAttribute("aria-sort") && !head.dataset.turned;
		const turned = again ? -1 : 1;
		for (const other of all("th[aria-sort]", matrix)) {
			other.removeAttribute("aria-sort");
			delete other.dataset.turned;
		}
		if (again) {
			head.dataset.turned = "true";
		}
		const falling = button.dataset.sort.match(/magic|unknown|gaps/) !== null;
		head.setAttribute("aria-sort", falling === again ? "ascending" : "descending");
		programs.sort((a, b) => turned * (value(a) - value(b)) || a.place - b.place);
		body.append(...programs.map((program) => program.row));
	}

	// What an address leads to is shown, even if it is folded or filtered away.
	function reveal() {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		const row = target?.closest(".program-detail, .code");
		if (!row) {
			return;
		}
		show(row, true);
		if (row.tagName === "DETAILS") {
			row.open = true;
			row.unfold();
			row.querySelector("summary").focus({ preventScroll: true });
			row.scrollIntoView({ block: "start" });
		} else {
			row.focus({ preventScroll: true });
			row.scrollIntoView({ block: "center" });
		}
	}

	form.hidden = false;
	form.addEventListener("submit", (event) => event.preventDefault());
	form.addEventListener("input", filter);
	matrix.tHead.addEventListener("click", (event) => {
		const button = event.target.closest("button");
		if (button) {
			sort(button);
		}
	});
	document.addEventListener("keydown", (event) => {
		if (event.key === "/" && event.target.tagName !== "INPUT") {
			event.preventDefault();
			search.focus();
		} else if (event.key === "Escape" && event.target === search && search.value !== "") {
			event.preventDefault();
			search.value = "";
			filter();
		}
	});
	document.addEventListener("click", (event) => {
		const link = event.target.closest?.("a[href^='#']");
		if (link && link.getAttribute("href") === location.hash) {
			reveal(); // the same address once more is no change of it
		}
	});
	window.addEventListener("hashchange", reveal);
	filter();
	reveal();
})();
