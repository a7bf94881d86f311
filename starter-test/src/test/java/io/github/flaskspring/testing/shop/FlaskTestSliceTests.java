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
package io.github.flaskspring.testing.shop;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.testing.FlaskClient;
import io.github.flaskspring.testing.FlaskTest;
import io.github.flaskspring.testing.RenderedTemplate;
import io.github.flaskspring.testing.SignalRecorder;

import static org.assertj.core.api.Assertions.assertThat;

@FlaskTest(properties = "flask.secret-key=testing")
class FlaskTestSliceTests {

	@Autowired
	private Flask app;

	@Autowired
	private FlaskClient client;

	@Test
	void routesBlueprintsAndTemplatesAreThereAndOtherBeansAreNot(@Autowired ObjectProvider<Prices> prices) {
		assertThat(this.client.get("/price/tea")).isOk().contains("<p>-1</p>").rendered("shop");
		assertThat(this.client.get("/stock/")).isOk().hasText("12");
		assertThat(this.client.get("/nowhere")).hasStatus(404);
		assertThat(prices.getIfAvailable()).isNull();
	}

	@Test
	void theApplicationIsInTestingMode() {
		assertThat(this.app.testing()).isTrue();
	}

	@Test
	void messagesAndTemplatesAreKnownOfEachResponse() {
		var answer = this.client.post("/buy/tea");

		assertThat(answer).redirectsTo("/price/tea").flashed("Thank you.").flashed("Thank you.", "success").rendered();
		assertThat(answer.followRedirects()).contains("Thank you.").rendered("shop");
		assertThat(answer.followRedirects().templates()).singleElement()
			.satisfies((template) -> assertThat(template.get("price")).isEqualTo(-1));
	}

	@Test
	void eachInjectionPointHasAClientOfItsOwn(@Autowired FlaskClient ada, @Autowired FlaskClient bob) {
		ada.post("/buy/tea");

		assertThat(ada.getCookie("session")).isPresent();
		assertThat(bob.getCookie("session")).isEmpty();
		assertThat(this.client.getCookie("session")).isEmpty();
	}

	@Test
	void signalsAreRecorded() {
		try (SignalRecorder signals = SignalRecorder.of(this.app, FlaskSignals.TEMPLATE_RENDERED,
				FlaskSignals.MESSAGE_FLASHED)) {
			this.client.post("/buy/tea").followRedirects();

			assertThat(signals.templates()).extracting(RenderedTemplate::name).containsExactly("shop");
			assertThat(signals.sent(FlaskSignals.MESSAGE_FLASHED)).singleElement()
				.satisfies((arguments) -> assertThat(arguments.get("category")).isEqualTo("success"));
			assertThat(signals.signals()).hasSize(2).allSatisfy((one) -> assertThat(one.sender()).isSameAs(this.app));
		}
		assertThat(FlaskSignals.MESSAGE_FLASHED.hasReceiversFor(this.app)).isTrue();
	}

}
