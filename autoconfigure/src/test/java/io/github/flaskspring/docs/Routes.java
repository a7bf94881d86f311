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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.routing.Converter;
import io.github.flaskspring.routing.ConverterFactory;
import io.github.flaskspring.routing.UrlQuoting;

import static io.github.flaskspring.Globals.urlFor;

/** The examples of the page about routing. */
class Routes {

	// tag::rules[]
	@BlueprintController(name = "shop", urlPrefix = "/shop")
	static class Shop {

		@Route(value = "/", defaults = "page=1")
		@Route("/page/<int:page>")
		String list(int page) {
			return "page " + page;
		}

		@Route(value = "/<int:id>", methods = { "GET", "DELETE" })
		String item(long id) {
			return "item " + id;
		}

		@Route("/tagged/<list:tags>")
		String tagged(List<String> tags) {
			return "tagged " + tags;
		}

		@Route(value = "/items/<int:id>", redirectTo = "shop/<id>")
		String oldItem() {
			return "never called";
		}

	}
	// end::rules[]

	@Configuration(proxyBeanMethods = false)
	static class Converters {

		// tag::converter[]
		@Bean
		ConverterFactory list() {
			return (map, arguments, keywords) -> new ListConverter();
		}

		static final class ListConverter implements Converter {

			@Override
			public Object toJava(String text) {
				return Arrays.asList(text.split(","));
			}

			@Override
			public String toUrl(Object value) {
				return ((List<?>) value).stream()
					.map((item) -> UrlQuoting.quotePath(item.toString()))
					.collect(Collectors.joining(","));
			}

		}
		// end::converter[]

	}

	@BlueprintController(name = "links")
	static class Links {

		@Route("/links-of-the-shop")
		List<String> links() {
			// tag::links[]
			String first = urlFor("shop.list"); // /shop/
			String third = urlFor("shop.list", "page", 3); // /shop/page/3
			String found = urlFor("shop.item", "id", 5, "q", "a b"); // /shop/5?q=a+b
			String tagged = urlFor("shop.tagged", Map.of("tags", List.of("new", "red"), "_anchor", "top"));
			String checked = urlFor(Shop::item, 5L); // the compiler knows this one
			// end::links[]
			return List.of(first, third, found, tagged, checked);
		}

	}

}
