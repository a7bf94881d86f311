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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamespaceTests {

	@Test
	@Tag("SIG-014")
	void returnsTheSameSignalForTheSameName() {
		Namespace signals = new Namespace();
		Signal saved = signals.signal("model-saved", "Sent after saving.");

		assertThat(signals.signal("model-saved")).isSameAs(saved);
		assertThat(signals.signal("model-deleted")).isNotSameAs(saved);
		assertThat(saved.name()).isEqualTo("model-saved");
		assertThat(saved.doc()).isEqualTo("Sent after saving.");
		assertThat(saved).hasToString("Signal[model-saved]");
		assertThat(signals.signals()).hasSize(2);
	}

	@Test
	@Tag("SIG-014")
	void keepsNamespacesApart() {
		assertThat(new Namespace().signal("x")).isNotSameAs(new Namespace().signal("x"));
	}

}
