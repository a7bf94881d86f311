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

package io.github.flaskspring.itsdangerous;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Signed JSON, with texts that Python's itsdangerous 2.2 has made. */
class UrlSafeSerializerTests {

	private static final String PYTHONS = "eyJpZCI6NX0.ltQ-AC1Wk3Zth-anlf7hPFIL_xg";

	private final JsonProvider json = new DefaultJsonProvider();

	private final UrlSafeSerializer<@Nullable Object> links = UrlSafeSerializer.of("secret key", "unsubscribe",
			this.json);

	@Test
	void readsWhatPythonHasSigned() {
		assertThat(this.links.loads(PYTHONS).value()).isEqualTo(Map.of("id", 5));
		assertThat(this.links.loads(PYTHONS).dateSigned()).isNull();
		assertThat(this.links.loads(".eJyLNtRROryEulApFgCcMzly.WpIWr-0_k-fN3PlXYQDSHQ4ec2o").value())
			.isEqualTo(List.of(1, "\u00e4".repeat(40)));
	}

	@Test
	void writesWhatPythonWouldWrite() {
		assertThat(UrlSafeSerializer.of("secret key", "itsdangerous", this.json).dumps(42))
			.isEqualTo("NDI.ITgTfHYtXFTNHLb1QnBP2cdBFOg");
		assertThat(new UrlSafeSerializer<>(Signer.of("old", "new").withSalt("x"), this.json).dumps(42))
			.isEqualTo("NDI.ZPrhjU-qUsH437xpEVx39X7n_dY");
	}

	@Test
	void textOfAnotherPurposeIsRefused() {
		assertThatExceptionOfType(BadSignatureException.class)
			.isThrownBy(() -> UrlSafeSerializer.of("secret key", "reset", this.json).loads(PYTHONS));
	}

	@Test
	void textThatIsNoJsonIsABadPayload() {
		String signed = Signer.of("secret key").withSalt("unsubscribe").sign("e30x");

		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> this.links.loads(signed));
	}

	@Test
	void timedTextOfPythonExpires() {
		UrlSafeTimedSerializer<@Nullable Object> resets = UrlSafeTimedSerializer.of("secret key", "reset", this.json);
		String token = "eyJpZCI6NSwibWFpbCI6ImFAYi5jIn0.aww76w.Zt0LA6_VQecz77-QJ5OXQfCDA8s";

		assertThat(resets.loads(token).value()).isEqualTo(Map.of("id", 5, "mail", "a@b.c"));
		assertThat(resets.loads(resets.dumps(5), Duration.ofHours(1)).value()).isEqualTo(5);
		assertThatExceptionOfType(BadTimeSignatureException.class)
			.isThrownBy(() -> resets.loads(token, Duration.ofNanos(1)));
	}

}
