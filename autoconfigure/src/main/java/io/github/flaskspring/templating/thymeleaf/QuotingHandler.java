/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.flaskspring.templating.thymeleaf;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.inline.IInliner;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * Writes the references in escaped text and in attributes as Flask writes them. Whoever
 * reads them gets the same characters, so nothing becomes less safe.
 *
 * @param delegate the handler of the engine
 * @param xml whether characters outside of ASCII were escaped as well
 */
record QuotingHandler(IElementTagStructureHandler delegate, boolean xml) implements IElementTagStructureHandler {

	private static final Pattern OUTSIDE_OF_ASCII = Pattern.compile("&#x(?!0*[0-7]?[0-9a-f];)([0-9a-f]{1,6});");

	private @Nullable String quote(@Nullable String escaped) {
		if (escaped == null || escaped.indexOf('&') < 0) {
			return escaped;
		}
		String quoted = escaped.replace("&quot;", "&#34;").replace("&apos;", "&#39;");
		return this.xml ? OUTSIDE_OF_ASCII.matcher(quoted).replaceAll(QuotingHandler::character) : quoted;
	}

	private static String character(MatchResult reference) {
		return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16)));
	}

	@Override
	public void setBody(CharSequence text, boolean processable) {
		String escaped = text.toString();
		String quoted = quote(escaped);
		this.delegate.setBody((quoted != null) ? quoted : escaped, processable);
	}

	@Override
	public void setAttribute(String attributeName, @Nullable String attributeValue) {
		this.delegate.setAttribute(attributeName, quote(attributeValue));
	}

	@Override
	public void setAttribute(String attributeName, @Nullable String attributeValue,
			@Nullable AttributeValueQuotes attributeValueQuotes) {
		this.delegate.setAttribute(attributeName, quote(attributeValue), attributeValueQuotes);
	}

	@Override
	public void replaceAttribute(AttributeName oldAttributeName, String attributeName,
			@Nullable String attributeValue) {
		this.delegate.replaceAttribute(oldAttributeName, attributeName, quote(attributeValue));
	}

	@Override
	public void replaceAttribute(AttributeName oldAttributeName, String attributeName, @Nullable String attributeValue,
			@Nullable AttributeValueQuotes attributeValueQuotes) {
		this.delegate.replaceAttribute(oldAttributeName, attributeName, quote(attributeValue), attributeValueQuotes);
	}

	@Override
	public void reset() {
		this.delegate.reset();
	}

	@Override
	public void setLocalVariable(String name, @Nullable Object value) {
		this.delegate.setLocalVariable(name, value);
	}

	@Override
	public void removeLocalVariable(String name) {
		this.delegate.removeLocalVariable(name);
	}

	@Override
	public void removeAttribute(String attributeName) {
		this.delegate.removeAttribute(attributeName);
	}

	@Override
	public void removeAttribute(String prefix, String name) {
		this.delegate.removeAttribute(prefix, name);
	}

	@Override
	public void removeAttribute(AttributeName attributeName) {
		this.delegate.removeAttribute(attributeName);
	}

	@Override
	public void setSelectionTarget(@Nullable Object selectionTarget) {
		this.delegate.setSelectionTarget(selectionTarget);
	}

	@Override
	public void setInliner(IInliner inliner) {
		this.delegate.setInliner(inliner);
	}

	@Override
	public void setTemplateData(TemplateData templateData) {
		this.delegate.setTemplateData(templateData);
	}

	@Override
	public void setBody(IModel model, boolean processable) {
		this.delegate.setBody(model, processable);
	}

	@Override
	public void insertBefore(IModel model) {
		this.delegate.insertBefore(model);
	}

	@Override
	public void insertImmediatelyAfter(IModel model, boolean processable) {
		this.delegate.insertImmediatelyAfter(model, processable);
	}

	@Override
	public void replaceWith(CharSequence text, boolean processable) {
		this.delegate.replaceWith(text, processable);
	}

	@Override
	public void replaceWith(IModel model, boolean processable) {
		this.delegate.replaceWith(model, processable);
	}

	@Override
	public void removeElement() {
		this.delegate.removeElement();
	}

	@Override
	public void removeTags() {
		this.delegate.removeTags();
	}

	@Override
	public void removeBody() {
		this.delegate.removeBody();
	}

	@Override
	public void removeAllButFirstChild() {
		this.delegate.removeAllButFirstChild();
	}

	@Override
	public void iterateElement(String iterVariableName, @Nullable String iterStatusVariableName,
			@Nullable Object iteratedObject) {
		this.delegate.iterateElement(iterVariableName, iterStatusVariableName, iteratedObject);
	}

}
