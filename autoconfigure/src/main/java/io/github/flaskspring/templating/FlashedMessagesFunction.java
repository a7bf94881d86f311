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

package io.github.flaskspring.templating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.FlashedMessage;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;

/** {@code get_flashed_messages(with_categories=false, category_filter=())}. */
final class FlashedMessagesFunction implements TemplateFunction {

	private static final String NAME = "get_flashed_messages";

	private static final String WITH_CATEGORIES = "with_categories";

	private static final String CATEGORY_FILTER = "category_filter";

	@Override
	public @Nullable Object call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		Parameters parameters = new Parameters(NAME, arguments, keywords);
		parameters.allow(2, WITH_CATEGORIES, CATEGORY_FILTER);
		boolean withCategories = Parameters.isTrue(parameters.get(0, WITH_CATEGORIES, false));
		Object filter = parameters.get(1, CATEGORY_FILTER, List.of());
		List<@Nullable Object> messages = new ArrayList<>();
		for (Object flashed : Globals.getFlashedMessages(true)) {
			if (flashed instanceof FlashedMessage message && isWanted(message, filter)) {
				messages.add(withCategories ? message : message.getMessage());
			}
		}
		return messages;
	}

	private static boolean isWanted(FlashedMessage message, @Nullable Object filter) {
		if (!Parameters.isTrue(filter) || filter instanceof Collection<?> none && none.isEmpty()) {
			return true;
		}
		Object category = message.getCategory();
		// Python's "in" looks for a part of a text
		return (filter instanceof Collection<?> categories) ? categories.contains(category)
				: category != null && String.valueOf(filter).contains(category.toString());
	}

}
