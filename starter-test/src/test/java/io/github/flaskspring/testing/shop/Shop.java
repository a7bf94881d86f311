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

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;

/** The routes of the application. */
@FlaskController
class Shop {

	private final ObjectProvider<Prices> prices;

	Shop(ObjectProvider<Prices> prices) {
		this.prices = prices;
	}

	@Route("/price/<article>")
	String price(String article) {
		Prices known = this.prices.getIfAvailable();
		return renderTemplate("shop", Map.of("price", (known != null) ? known.of(article) : -1));
	}

	@Route(value = "/buy/<article>", methods = "POST")
	Object buy(String article) {
		flash("Thank you.", "success");
		return redirect("/price/" + article);
	}

}
