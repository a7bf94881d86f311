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

package io.github.flaskspring.sessions.servlet;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.bind.support.SessionStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.sessions.Browser;
import io.github.flaskspring.sessions.JsonTag;

import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One session: what a servlet keeps in it a Flask view sees, in one signed cookie. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test", "flask.http-session=flask" })
@ExtendWith(OutputCaptureExtension.class)
class HttpSessionIntegrationTests {

	@LocalServerPort
	private int port;

	private Browser browser = new Browser(0);

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	private static List<String> cookies(HttpResponse<?> answer) {
		return answer.headers().allValues("Set-Cookie");
	}

	@Test
	void anAttributeIsAValueOfFlasksSession() {
		this.browser.get("/servlet/put");

		assertThat(this.browser.cookies()).containsOnlyKeys("session");
		assertThat(this.browser.get("/flask/read").body()).isEqualTo("{\"list\":[1,2],\"name\":\"ann\"}\n");
	}

	@Test
	void aValueOfFlasksSessionIsAnAttribute() {
		this.browser.get("/flask/put");

		assertThat(this.browser.get("/servlet/names").body()).isEqualTo("[user_id] 7");
	}

	@Test
	void aSessionThatNobodyUsesLeavesNoTrace() {
		HttpResponse<String> first = this.browser.get("/servlet/unused");
		this.browser.get("/flask/put");
		HttpResponse<String> second = this.browser.get("/servlet/unused");

		assertThat(List.of(first, second)).allSatisfy((answer) -> {
			assertThat(cookies(answer)).isEmpty();
			assertThat(answer.headers().allValues("Vary")).doesNotContain("Cookie");
		});
		assertThat(first.body()).isEqualTo("none");
		assertThat(second.body()).isEqualTo("some");
	}

	@Test
	void readingAnAttributeDependsOnTheCookie() {
		this.browser.get("/flask/put");
		HttpResponse<String> answer = this.browser.get("/servlet/names");

		assertThat(answer.headers().allValues("Vary")).contains("Cookie");
		assertThat(cookies(answer)).isEmpty();
	}

	@Test
	void theIdStaysUntilItIsChanged() {
		this.browser.get("/servlet/put");
		String id = this.browser.get("/servlet/id").body();

		assertThat(this.browser.get("/servlet/id").body()).isEqualTo(id).hasSize(36);
		String changed = this.browser.get("/servlet/change-id").body();
		assertThat(changed).isNotEqualTo(id);
		assertThat(this.browser.get("/servlet/id").body()).isEqualTo(changed);
		assertThat(this.browser.get("/flask/read").body()).contains("ann");
	}

	@Test
	void invalidatingDeletesTheCookieAndANewSessionIsEmpty() {
		this.browser.get("/servlet/put");
		this.browser.get("/servlet/replace");
		assertThat(this.browser.get("/servlet/names").body()).isEqualTo("[fresh] null");

		HttpResponse<String> answer = this.browser.get("/servlet/invalidate");
		assertThat(cookies(answer)).singleElement().asString().contains("Max-Age=0");
		assertThat(answer.body()).isEqualTo("gone");
		assertThat(this.browser.cookies()).isEmpty();
	}

	@Test
	void sessionAttributesOfAControllerLiveInTheCookie() {
		this.browser.post("/wizard", "street", "Main Street");
		this.browser.post("/wizard", "town", "Ghent");

		assertThat(this.browser.get("/wizard/end").body()).isEqualTo("Main Street, Ghent");
		assertThat(this.browser.cookies()).isEmpty();
	}

	@Test
	void whatIsStoredAfterTheAnswerWasSentIsLostAndWarnedAbout(CapturedOutput output) {
		HttpResponse<String> answer = this.browser.post("/wizard/late", "street", "Main Street");

		assertThat(answer.body()).isEqualTo("sent before the attribute was stored");
		assertThat(cookies(answer)).isEmpty();
		await().untilAsserted(() -> assertThat(output)
			.contains("The session was changed after it was saved with the response, so the change is lost."));
	}

	@Test
	void flashAttributesLiveInTheCookieForOneRequest() {
		HttpResponse<String> redirect = this.browser.get("/flash/send");
		assertThat(redirect.statusCode()).isEqualTo(302);
		assertThat(cookies(redirect)).hasSize(1);
		assertThat(this.browser.get("/servlet/unused").headers().allValues("Vary")).contains("Cookie");

		assertThat(this.browser.get("/flash/show?tab=two").body()).isEqualTo("Saved 3 of {a=[x, y]}");
		assertThat(this.browser.cookies()).isEmpty();
		assertThat(this.browser.get("/flash/show?tab=two").body()).isEqualTo("nothing");
	}

	@Test
	void whatJsonCannotHoldIsRefusedByNameAndType(CapturedOutput output) {
		assertThat(this.browser.get("/refuse/object").statusCode()).isEqualTo(500);
		assertThat(this.browser.get("/refuse/flash").statusCode()).isEqualTo(500);
		assertThat(this.browser.get("/refuse/number").body()).isEqualTo(
				"The session attribute 'count' cannot be kept in the session: type 'java.lang.Long' has no form in"
						+ " JSON that is read as the same type. Use an Integer, a Double or text.");

		assertThat(output).contains(
				"The session attribute 'thread' cannot be kept in the session: type"
						+ " 'java.lang.Thread' has no form in JSON",
				"The session attribute 'bean' cannot be kept in the session: type"
						+ " 'io.github.flaskspring.sessions.servlet.HttpSessionIntegrationTests$Unknown' has no form",
				"JsonTag.of(\"unknown\", Unknown.class)");
	}

	@Test
	void theIntervalOfOneSessionCannotBeSet() {
		assertThat(this.browser.get("/servlet/interval").body()).startsWith("2678400 All sessions of an application");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Servlets.class, Wizard.class, FlashController.class, Refused.class, Views.class })
	static class Application {

		// tag::tag[]
		@Bean
		JsonTag address() {
			return JsonTag.of("address", Address.class);
		}
		// end::tag[]

	}

	@Controller
	@ResponseBody
	static class Servlets {

		@GetMapping("/servlet/put")
		String put(HttpSession session) {
			session.setAttribute("name", "ann");
			session.setAttribute("list", List.of(1, 2));
			return "put";
		}

		@GetMapping("/servlet/names")
		String names(HttpSession session) {
			return java.util.Collections.list(session.getAttributeNames()) + " " + session.getAttribute("user_id");
		}

		@GetMapping("/servlet/unused")
		String unused(HttpServletRequest request) {
			return (request.getSession(false) != null) ? "some" : "none";
		}

		@GetMapping("/servlet/id")
		String id(HttpSession session) {
			return session.getId();
		}

		@GetMapping("/servlet/change-id")
		String changeId(HttpServletRequest request) {
			return request.changeSessionId();
		}

		@GetMapping("/servlet/invalidate")
		String invalidate(HttpServletRequest request) {
			request.getSession().invalidate();
			return (request.getSession(false) == null) ? "gone" : "still there";
		}

		@GetMapping("/servlet/replace")
		String replace(HttpServletRequest request) {
			request.getSession().invalidate();
			request.getSession().setAttribute("fresh", true);
			return "replaced";
		}

		@GetMapping("/servlet/interval")
		String interval(HttpSession session) {
			try {
				session.setMaxInactiveInterval(60);
				return "set";
			}
			catch (UnsupportedOperationException ex) {
				return session.getMaxInactiveInterval() + " " + ex.getMessage();
			}
		}

	}

	/** A form in several steps, as Spring's documentation has it. */
	@Controller
	@SessionAttributes("address")
	static class Wizard {

		@ModelAttribute("address")
		Address address() {
			return new Address();
		}

		@PostMapping("/wizard")
		String step(@ModelAttribute("address") Address address) {
			return "redirect:/wizard";
		}

		@PostMapping("/wizard/late")
		@ResponseBody
		String late(@ModelAttribute("address") Address address) {
			return "sent before the attribute was stored";
		}

		@GetMapping("/wizard/end")
		@ResponseBody
		String end(@ModelAttribute("address") Address address, SessionStatus status, HttpSession session) {
			status.setComplete();
			session.invalidate();
			return address.street + ", " + address.town;
		}

	}

	static final class Address {

		private String street = "";

		private String town = "";

		public String getStreet() {
			return this.street;
		}

		public void setStreet(String street) {
			this.street = street;
		}

		public String getTown() {
			return this.town;
		}

		public void setTown(String town) {
			this.town = town;
		}

	}

	@Controller
	static class FlashController {

		@GetMapping("/flash/send")
		String send(RedirectAttributes attributes) {
			attributes.addAttribute("tab", "two");
			attributes.addFlashAttribute("message", "Saved");
			attributes.addFlashAttribute("count", 3);
			attributes.addFlashAttribute("items", Map.of("a", List.of("x", "y")));
			return "redirect:/flash/show";
		}

		@GetMapping("/flash/show")
		@ResponseBody
		String show(Model model) {
			return model.containsAttribute("message") ? "%s %s of %s".formatted(model.getAttribute("message"),
					model.getAttribute("count"), model.getAttribute("items")) : "nothing";
		}

	}

	record Unknown(int value) {
	}

	@Controller
	static class Refused {

		@GetMapping("/refuse/object")
		@ResponseBody
		String object(HttpSession session) {
			session.setAttribute("thread", new Thread());
			return "kept";
		}

		@GetMapping("/refuse/flash")
		String flashed(RedirectAttributes attributes) {
			attributes.addFlashAttribute("bean", new Unknown(1));
			return "redirect:/flash/show";
		}

		@GetMapping("/refuse/number")
		@ResponseBody
		String number(HttpSession session) {
			try {
				session.setAttribute("count", 5L);
				return "kept";
			}
			catch (SessionAttributeException ex) {
				return String.valueOf(ex.getMessage());
			}
		}

	}

	@FlaskController
	static class Views {

		@Route("/flask/put")
		String put() {
			session.put("user_id", 7);
			return "put";
		}

		@Route("/flask/read")
		Object read() {
			Map<String, Object> values = new java.util.TreeMap<>(session);
			values.remove("_sid");
			return values;
		}

	}

}
