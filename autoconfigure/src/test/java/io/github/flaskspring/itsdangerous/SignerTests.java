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

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignerTests {

	@Test
	void signsAsItsdangerousDoesByDefault() {
		Signer signer = Signer.of("secret-key");

		assertThat(signer.sign("my string")).isEqualTo("my string.wh6tMHxLgJqB6oY1uT73iMlyrOA");
		assertThat(signer.sign("hä.😀")).isEqualTo("hä.😀.XYkt06QdmSaSze7T0fFVtm0ut9U");
	}

	@ParameterizedTest
	@Tag("SES-013")
	@CsvSource({ "NONE, jdP_vbFmmLI4saUm2wcIut0z2MQ", "CONCAT, mItbDoRCKCFiJzumcm7TQ3KzhxU",
			"DJANGO_CONCAT, xt3otWzgrSSLSBZp6sRIRnLco88", "HMAC, CsI23tsV6lKYWaXV8V7A0vpe2oY" })
	void derivesKeysAsItsdangerousDoes(KeyDerivation keyDerivation, String signature) {
		Signer signer = Signer.of("secret-key").withSalt("activate").withKeyDerivation(keyDerivation);

		assertThat(signer.signature("my string")).isEqualTo(signature);
	}

	@ParameterizedTest
	@Tag("SES-013")
	@CsvSource({ "MD5, oxdQNT_uDasvOL965Wz1Iw", "SHA224, 0djQRnMdb413m-VIuEnAUDuN9xOSu8iehK3gew",
			"SHA256, 9gNXlg5H__tL4eudpMDWVAk9FCr72htCAUx80xrV9gM",
			"SHA384, gZeVbgBWaAw3vg8NKPTdEHIDYGUyrQxmBGwOgUiT9m2rZ7yObuHOOjNJCLr0TPSB",
			"SHA512, nsAw-w5Qa8n6cHt_tKHHbOD5qYsZBId9hnCzFixRQyWM-YrA7JIX9JXrbLyIQCrQ7YTCOb5ngpxeRZqBsQTv0w" })
	void signsWithEveryDigest(Digest digest, String signature) {
		Signer signer = Signer.of("secret-key").withKeyDerivation(KeyDerivation.HMAC).withDigest(digest);

		assertThat(signer.signature("my string")).isEqualTo(signature);
	}

	@Test
	void acceptsTheEmptySecretThatSomePeopleUse() {
		assertThat(Signer.of("").sign("x")).isEqualTo("x.NfxHBrs-LLjgbNAgHIpPE7MRu-w");
		assertThat(Signer.of("").withKeyDerivation(KeyDerivation.HMAC).sign("x"))
			.isEqualTo("x.bFxuJ2UyvXCxg5IHuLpuInSrUgg");
	}

	@Test
	void separatesWithAnotherCharacter() {
		Signer signer = Signer.of("k").withSeparator(':');

		assertThat(signer.sign("x")).isEqualTo("x:tD2euamwNt6VDDfmraYZ59LgyAw");
		assertThat(signer.unsign("x:tD2euamwNt6VDDfmraYZ59LgyAw").value()).isEqualTo("x");
	}

	@ParameterizedTest
	@CsvSource({ "a", "Z", "0", "-", "_", "=", "ä" })
	void refusesSeparatorsThatOccurInSignatures(char separator) {
		assertThatIllegalArgumentException().isThrownBy(() -> Signer.of("k").withSeparator(separator))
			.withMessageContaining("'" + separator + "'");
	}

	@Test
	@Tag("SES-006")
	void splitsAtTheLastSeparator() {
		Signer signer = Signer.of("k");

		assertThat(signer.unsign(signer.sign("a.b.c")).value()).isEqualTo("a.b.c");
	}

	@Test
	@Tag("SES-006")
	void ignoresTheSlackBitsOfASignature() {
		Signer signer = Signer.of("secret-key");

		assertThat(List.of("OA", "OB", "OC", "OD"))
			.allMatch((end) -> signer.validate("my string.wh6tMHxLgJqB6oY1uT73iMlyr" + end));
		assertThat(signer.validate("my string.wh6tMHxLgJqB6oY1uT73iMlyrOE")).isFalse();
	}

	@Test
	void reportsTheTextThatDoesNotMatch() {
		assertThatExceptionOfType(BadSignatureException.class)
			.isThrownBy(() -> Signer.of("secret-key").unsign("my string.aaaa"))
			.withMessage("Signature b'aaaa' does not match")
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("my string"));
	}

	@Test
	void reportsAMissingSignature() {
		assertThatExceptionOfType(BadSignatureException.class)
			.isThrownBy(() -> Signer.of("secret-key").unsign("my string"))
			.withMessage("No b'.' found in value")
			.satisfies((ex) -> assertThat(ex.payload()).isNull());
		assertThat(Signer.of("secret-key").validate("my string")).isFalse();
	}

	@Test
	@Tag("SES-032")
	void signsWithTheNewestKeyAndTellsWhichKeyMatched() {
		Signer rotated = Signer.of("oldest", "old", "new");

		assertThat(rotated.sign("x")).isEqualTo(Signer.of("new").sign("x"));
		assertThat(rotated.unsign(Signer.of("new").sign("x"))).isEqualTo(new Unsigned<>("x", null, 2, true));
		assertThat(rotated.unsign(Signer.of("old").sign("x"))).isEqualTo(new Unsigned<>("x", null, 1, false));
		assertThat(rotated.unsign(Signer.of("oldest").sign("x"))).isEqualTo(new Unsigned<>("x", null, 0, false));
		assertThat(rotated.validate(Signer.of("other").sign("x"))).isFalse();
	}

	@Test
	void keepsNoReferenceToTheCallersKeys() {
		byte[] key = { 'k' };
		Signer signer = new Signer(List.of(key));
		String before = signer.withSalt("s").sign("x");
		key[0] = 'z';

		assertThat(signer.withSalt("s").sign("x")).isEqualTo(before);
	}

	@Test
	void refusesAnEmptyListOfKeys() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Signer(List.of()))
			.withMessageContaining("at least one secret key");
	}

	@Test
	void neverSignsOrTrustsHalfASurrogatePair() {
		Signer signer = Signer.of("k");

		assertThatIllegalArgumentException().isThrownBy(() -> signer.sign("a\ud800"));
		assertThat(signer.validate("a\ud800." + signer.signature("a?"))).isFalse();
	}

}
