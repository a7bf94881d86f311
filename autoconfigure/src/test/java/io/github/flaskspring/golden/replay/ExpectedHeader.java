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

package io.github.flaskspring.golden.replay;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a transcript says about one response header.
 *
 * @since 0.1
 */
@JsonDeserialize(using = ExpectedHeader.Reader.class)
public sealed interface ExpectedHeader {

	/**
	 * A value; repeated lines count as one, joined with commas.
	 *
	 * @param value the value
	 */
	record Text(String value) implements ExpectedHeader {
	}

	/**
	 * Exactly these lines in this order.
	 *
	 * @param values the value of each line
	 */
	record Lines(List<String> values) implements ExpectedHeader {
	}

	/**
	 * Present with any value.
	 *
	 * @param weak whether an entity tag must be weak, or null where that is free
	 */
	record Opaque(@Nullable Boolean weak) implements ExpectedHeader {
	}

	/**
	 * The cookies that are set, in any order of names.
	 *
	 * @param cookies the cookies
	 */
	record Cookies(List<ExpectedCookie> cookies) implements ExpectedHeader {
	}

	/**
	 * Tells the four notations apart.
	 */
	final class Reader extends ValueDeserializer<ExpectedHeader> {

		@Override
		public ExpectedHeader deserialize(JsonParser parser, DeserializationContext context) {
			JsonNode node = context.readTree(parser);
			if (node.isString()) {
				return new Text(node.stringValue());
			}
			if (node.isObject()) {
				return opaque(node);
			}
			return list(node.values().stream(), node, context);
		}

		private Opaque opaque(JsonNode node) {
			if (!node.path("opaque").asBoolean(false)) {
				throw new IllegalArgumentException("Expected \"opaque\": true, found '" + node + "'");
			}
			return new Opaque(node.has("weak") ? node.get("weak").booleanValue() : null);
		}

		private ExpectedHeader list(Stream<JsonNode> items, JsonNode node, DeserializationContext context) {
			if (node.path(0).isObject()) {
				return new Cookies(items.map((item) -> context.readTreeAsValue(item, ExpectedCookie.class)).toList());
			}
			return new Lines(items.map(JsonNode::stringValue).toList());
		}

	}

}
