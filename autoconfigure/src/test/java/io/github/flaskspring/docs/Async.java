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

package io.github.flaskspring.docs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

/** The examples of the page about answers that come later. */
class Async {

	@FlaskController
	static class Views {

		private final Warehouse warehouse = new Warehouse();

		// tag::both[]
		@Route("/async/item/<int:id>")
		CompletionStage<Map<String, ?>> item(int id) {
			CompletableFuture<Integer> price = this.warehouse.price(id);
			CompletableFuture<Integer> stock = this.warehouse.stock(id);
			return price.thenCombine(stock, (euros, pieces) -> Map.of("price", euros, "stock", pieces));
		}
		// end::both[]

	}

	/** Answers in its own time. */
	static class Warehouse {

		CompletableFuture<Integer> price(int id) {
			return CompletableFuture.supplyAsync(() -> 10 * id);
		}

		CompletableFuture<Integer> stock(int id) {
			return CompletableFuture.supplyAsync(() -> 100 - id);
		}

	}

}
