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

package io.github.flaskspring.sessions.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

/**
 * A login by name and password: the name alone. Who the user is and what they may do is
 * asked again with each request, so that whoever is locked or loses a role does so at
 * once. A principal that is text is kept with its authorities instead.
 */
record SecurityContextForm(Supplier<@Nullable UserDetailsService> users) implements SessionAttributeForm {

	private static final String NAME = "name";

	private static final String ROLES = "roles";

	private static final String FACTORS = "factors";

	@Override
	public String key() {
		return " security";
	}

	@Override
	public boolean supports(Object value) {
		return value instanceof SecurityContext;
	}

	@Override
	public @Nullable Object toJson(Object value) {
		Authentication authentication = ((SecurityContext) value).getAuthentication();
		if (authentication == null) {
			return null;
		}
		Object principal = authentication.getPrincipal();
		requireKnown(authentication, principal);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(NAME, authentication.getName());
		json.put(FACTORS, factors(authentication));
		if (!(principal instanceof UserDetails)) {
			json.put(ROLES, roles(authentication));
		}
		return json;
	}

	private void requireKnown(Authentication authentication, @Nullable Object principal) {
		if (authentication.getClass() != UsernamePasswordAuthenticationToken.class) {
			throw refusal("a login as '" + authentication.getClass().getName() + "'");
		}
		if (principal instanceof UserDetails && this.users.get() == null) {
			throw refusal("a user '" + principal.getClass().getName() + "' without a bean of type UserDetailsService"
					+ " that loads it again");
		}
		if (!(principal instanceof UserDetails || principal instanceof String)) {
			throw refusal("a principal '" + ((principal != null) ? principal.getClass().getName() : null) + "'");
		}
	}

	private static IllegalArgumentException refusal(String what) {
		return new IllegalArgumentException(what + " has no form in the session. Declare a bean of type"
				+ " SessionAttributeForm that supports such a SecurityContext, or let Spring Security have a session"
				+ " on the server with flask.http-session=container.");
	}

	private static Map<String, Object> factors(Authentication authentication) {
		Map<String, Object> factors = new LinkedHashMap<>();
		for (GrantedAuthority authority : authentication.getAuthorities()) {
			if (authority instanceof FactorGrantedAuthority factor) {
				factors.put(factor.getAuthority(), factor.getIssuedAt().getEpochSecond());
			}
		}
		return factors;
	}

	private static List<String> roles(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.filter((authority) -> !(authority instanceof FactorGrantedAuthority))
			.map((authority) -> Objects.requireNonNull(authority.getAuthority()))
			.toList();
	}

	@Override
	public @Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request) {
		if (!(json instanceof Map<?, ?> login) || !(login.get(NAME) instanceof String name)) {
			return null;
		}
		List<GrantedAuthority> authorities = new ArrayList<>(readFactors(login.get(FACTORS)));
		Object principal = name;
		if (login.get(ROLES) instanceof List<?> roles) {
			roles.forEach((role) -> authorities.add(new SimpleGrantedAuthority(String.valueOf(role))));
		}
		else {
			UserDetails user = load(name);
			if (user == null) {
				return null;
			}
			authorities.addAll(user.getAuthorities());
			principal = user;
		}
		return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
	}

	private @Nullable UserDetails load(String name) {
		UserDetailsService service = this.users.get();
		if (service == null) {
			return null;
		}
		try {
			UserDetails user = service.loadUserByUsername(name);
			new AccountStatusUserDetailsChecker().check(user);
			return user;
		}
		catch (AuthenticationException ex) {
			return null;
		}
	}

	private static List<GrantedAuthority> readFactors(@Nullable Object stored) {
		List<GrantedAuthority> factors = new ArrayList<>();
		if (stored instanceof Map<?, ?> map) {
			map.forEach((authority,
					issued) -> factors.add(FactorGrantedAuthority.withAuthority((String) authority)
						.issuedAt(Instant.ofEpochSecond(((Number) Objects.requireNonNull(issued)).longValue()))
						.build()));
		}
		return factors;
	}

}
