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

package io.github.flaskspring.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TupleTests {

	@Test
	void isAListThatCannotChange() {
		Object[] items = { "message", null };
		Tuple tuple = Tuple.of(items);
		items[0] = "changed";

		assertThat(tuple).containsExactly("message", null).isEqualTo(Arrays.asList("message", null));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> tuple.set(0, "x"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> tuple.add("x"));
		tuple.toArray()[0] = "changed";
		assertThat(tuple.get(0)).isEqualTo("message");
	}

	@Test
	void copiesOtherCollectionsOnce() {
		List<Object> list = new ArrayList<>(List.of(1, 2));
		Tuple tuple = Tuple.copyOf(list);
		list.clear();

		assertThat(tuple).containsExactly(1, 2);
		assertThat(Tuple.copyOf(tuple)).isSameAs(tuple);
	}

}
