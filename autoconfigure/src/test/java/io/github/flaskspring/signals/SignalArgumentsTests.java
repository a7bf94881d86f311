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

package io.github.flaskspring.signals;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignalArgumentsTests {

	private final SignalArguments arguments = SignalArguments.of("message", "Hi").and("exc", null);

	@Test
	void returnsValuesByNameAndType() {
		assertThat(this.arguments.get("message")).isEqualTo("Hi");
		assertThat(this.arguments.get("message", String.class)).isEqualTo("Hi");
		assertThat(this.arguments.get("exc", Throwable.class)).isNull();
		assertThatExceptionOfType(ClassCastException.class)
			.isThrownBy(() -> this.arguments.get("message", Integer.class));
	}

	@Test
	void namesWhatThereIsWhenAskedForSomethingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.arguments.get("category"))
			.withMessage("The signal was sent without an argument 'category'. It has [message, exc].");
	}

	@Test
	void isImmutable() {
		this.arguments.and("more", 1);

		assertThat(this.arguments).hasToString("{message=Hi, exc=null}");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.arguments.asMap().put("x", 1));
		assertThat(SignalArguments.none().asMap()).isEmpty();
	}

}
