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

package io.github.flaskspring.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.entry;

class MultiDictTests {

	private final ImmutableMultiDict<String> args = UrlEncodedForm.parse("a=1&a=2&b=&c=%C3%BC+x&d&n=5&m=x");

	@Test
	@Tag("REQ-021")
	@Tag("REQ-022")
	void indexingGivesTheFirstValueAndGetListAll() {
		assertThat(this.args.getOrThrow("a")).isEqualTo("1");
		assertThat(this.args.getList("a")).containsExactly("1", "2");
		assertThat(this.args.getList("missing")).isEmpty();
		assertThat(this.args.get("b")).isEmpty();
		assertThat(this.args.get("c")).isEqualTo("ü x");
		assertThat(this.args.get("d")).isEmpty();
	}

	@Test
	@Tag("REQ-023")
	void aRefusedConversionGivesTheDefault() {
		assertThatObject(this.args.get("n", Integer::valueOf)).isEqualTo(5);
		assertThatObject(this.args.get("m", Integer::valueOf)).isNull();
		assertThatObject(this.args.get("m", 7, Integer::valueOf)).isEqualTo(7);
		assertThatObject(this.args.get("b", 7, Integer::valueOf)).isEqualTo(7);
		assertThatObject(this.args.get("m", LocalDate::parse)).isNull();
		assertThat(this.args.get("missing", "default")).isEqualTo("default");
	}

	@Test
	@Tag("REQ-023")
	void getListDropsValuesThatAreRefused() {
		ImmutableMultiDict<String> numbers = UrlEncodedForm.parse("x=1&x=two&x=3");

		assertThat(numbers.getList("x", Integer::valueOf)).containsExactly(1, 3);
	}

	@Test
	void aMistakeOfTheConversionItselfIsNotHidden() {
		assertThatIllegalStateException().isThrownBy(() -> this.args.get("a", (value) -> {
			throw new IllegalStateException("broken");
		}));
	}

	@Test
	@Tag("REQ-024")
	void orderIsThatOfAppearance() {
		MultiDict<String> dict = MultiDict.ofPairs(List.of(entry("b", "1"), entry("a", "2"), entry("b", "3")));

		assertThat(dict.toMap()).containsExactly(entry("b", "1"), entry("a", "2"));
		assertThat(dict.items(false)).containsExactly(entry("b", "1"), entry("a", "2"));
		assertThat(dict.items(true)).containsExactly(entry("b", "1"), entry("b", "3"), entry("a", "2"));
		assertThat(dict.toMap(false)).isEqualTo(Map.of("b", List.of("1", "3"), "a", List.of("2")));
		assertThat(dict.keySet()).containsExactly("b", "a");
		assertThat(dict.values()).containsExactly("1", "2");
		assertThat(dict).hasToString("MultiDict([('b', '1'), ('b', '3'), ('a', '2')])");
	}

	@Test
	@Tag("REQ-025")
	void requestArgumentsCannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.args.put("a", "x"))
			.withMessage("'ImmutableMultiDict' objects are immutable");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.args.add("a", "x"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(this.args::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.args.remove("a"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.args.setDefault("z", "x"));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.args.keySet().iterator().remove());
	}

	@Test
	@Tag("REQ-026")
	void indexingAMissingKeyNamesIt() {
		assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> this.args.getOrThrow("missing"))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("missing"));
	}

	@Test
	@Tag("REQ-038")
	void theMissingKeyErrorCanBeReplaced() {
		ImmutableMultiDict<String> files = this.args.onMissing((key) -> new IllegalStateException("no file " + key));

		assertThat(files.getOrThrow("a")).isEqualTo("1");
		assertThatIllegalStateException().isThrownBy(() -> files.getOrThrow("x")).withMessage("no file x");
	}

	@Test
	@Tag("REQ-029")
	void combinedValuesAskTheFirstDictFirst() {
		ImmutableMultiDict<String> form = UrlEncodedForm.parse("x=1&a=9&n=six");
		CombinedMultiDict<String> values = CombinedMultiDict.of(List.of(this.args, form));

		assertThat(values.get("a")).isEqualTo("1");
		assertThat(values.getList("a")).containsExactly("1", "2", "9");
		assertThat(values).containsEntry("x", "1").containsEntry("n", "5").hasSize(7);
		assertThat(values.lists()).containsEntry("n", List.of("5", "six"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> values.put("a", "x"))
			.withMessage("'CombinedMultiDict' objects are immutable");
		assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> values.getOrThrow("zz"));
	}

	@Test
	void combinedValuesPassOverARefusedValue() {
		CombinedMultiDict<String> values = CombinedMultiDict
			.of(List.of(UrlEncodedForm.parse("n=x"), UrlEncodedForm.parse("n=5")));

		assertThatObject(values.get("n", Integer::valueOf)).isEqualTo(5);
	}

	@Test
	void putReplacesWhileAddAndUpdateExtend() {
		MultiDict<Integer> dict = new MultiDict<>();
		dict.add("a", 1);
		dict.add("a", 2);
		dict.update(Map.of("a", 3));

		assertThat(dict.getList("a")).containsExactly(1, 2, 3);
		assertThat(dict.put("a", 9)).isEqualTo(1);
		assertThat(dict.getList("a")).containsExactly(9);
	}

	@Test
	void listsAreReplacedAndTakenAsAWhole() {
		MultiDict<Integer> dict = new MultiDict<>();
		dict.setList("a", List.of(1, 2));
		dict.setList("b", List.of());

		assertThat(dict).doesNotContainKey("b");
		assertThat(dict.popList("a")).containsExactly(1, 2);
		assertThat(dict.popList("a")).isEmpty();
		assertThat(dict.setDefault("c", 3)).isEqualTo(3);
		assertThat(dict.setDefault("c", 4)).isEqualTo(3);
	}

	@Test
	void theMapViewRemovesWholeKeys() {
		MultiDict<String> dict = this.args.copy();

		dict.keySet().removeIf("a"::equals);

		assertThat(dict).doesNotContainKey("a").containsKey("b");
		assertThat(this.args).containsKey("a");
	}

	@Test
	void equalityLooksAtAllValues() {
		MultiDict<String> one = MultiDict.ofPairs(List.of(entry("a", "1"), entry("a", "2")));

		assertThat(one).isEqualTo(ImmutableMultiDict.copyOf(one)).hasSameHashCodeAs(one.copy());
		assertThat(one).isNotEqualTo(MultiDict.copyOf(Map.of("a", "1")));
	}

	@Test
	@Tag("REQ-024")
	@Tag("REQ-029")
	void pairsOfSeveralSourcesComeSourceAfterSource() {
		ImmutableMultiDict<String> form = UrlEncodedForm.parse("z=1&a=3");
		CombinedMultiDict<String> values = CombinedMultiDict.of(List.of(UrlEncodedForm.parse("a=1&b=2"), form));

		assertThat(values.items(true)).containsExactly(entry("a", "1"), entry("b", "2"), entry("z", "1"),
				entry("a", "3"));
		assertThat(values.items(false)).containsExactly(entry("a", "1"), entry("b", "2"), entry("z", "1"));
	}

}
