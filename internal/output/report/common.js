"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function show(node, visible) {
	node.hidden = !visible;
}

function textOf(node) {
	return node.textContent.replace(/\s+/g, " ").toLowerCase();
}

// say writes a text of an element's data in both languages, with values in the place of their names in braces.
function say(node, name, values) {
	node.replaceChildren(...["en", "zh-CN"].map((lang) => {
		const span = document.createElement("span");
		span.lang = lang;
		span.textContent = node.getAttribute(`data-${name}-${lang.slice(0, 2)}`).replace(/\{(\w+)\}/g, (_, value) => values[value]);
		return span;
	}));
}

// The style sheet shows the language that is chosen. What is no element of its own follows here: attributes, the title, options.
function speak() {
	const lang = document.getElementById("lang-zh").checked ? "zh" : "en";
	document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
	for (const node of all("[data-tell]")) {
		const text = node.getAttribute(`data-${lang}`);
		if (node.dataset.tell === "text") {
			node.textContent = text;
		} else {
			node.setAttribute(node.dataset.tell, text);
		}
	}
}

all("input[name=language]").forEach((input) => input.addEventListener("change", speak));
speak();
