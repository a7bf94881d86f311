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

package io.github.flaskspring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Werkzeug's {@code default_exceptions}. A class of its own so that the start of an
 * application does not pay for thirty exceptions and their constructors.
 */
final class StandardExceptions {

	private static final StandardExceptions ALL = new StandardExceptions().addAll();

	private final Map<Integer, HttpExceptions.Entry> entries = new HashMap<>();

	private StandardExceptions() {
	}

	static HttpExceptions.@Nullable Entry get(int code) {
		return ALL.entries.get(code);
	}

	private StandardExceptions addAll() {
		addRequestErrors();
		addPreconditionErrors();
		addStateErrors();
		addServerErrors();
		return this;
	}

	private void addRequestErrors() {
		add(BadRequestException.CODE, BadRequestException.class, BadRequestException::new, BadRequestException::new);
		add(UnauthorizedException.CODE, UnauthorizedException.class, UnauthorizedException::new,
				UnauthorizedException::new);
		add(ForbiddenException.CODE, ForbiddenException.class, ForbiddenException::new, ForbiddenException::new);
		add(NotFoundException.CODE, NotFoundException.class, NotFoundException::new, NotFoundException::new);
		add(MethodNotAllowedException.CODE, MethodNotAllowedException.class, MethodNotAllowedException::new,
				MethodNotAllowedException::new);
		add(NotAcceptableException.CODE, NotAcceptableException.class, NotAcceptableException::new,
				NotAcceptableException::new);
		add(RequestTimeoutException.CODE, RequestTimeoutException.class, RequestTimeoutException::new,
				RequestTimeoutException::new);
		add(ConflictException.CODE, ConflictException.class, ConflictException::new, ConflictException::new);
		add(GoneException.CODE, GoneException.class, GoneException::new, GoneException::new);
		add(LengthRequiredException.CODE, LengthRequiredException.class, LengthRequiredException::new,
				LengthRequiredException::new);
	}

	private void addPreconditionErrors() {
		add(PreconditionFailedException.CODE, PreconditionFailedException.class, PreconditionFailedException::new,
				PreconditionFailedException::new);
		add(RequestEntityTooLargeException.CODE, RequestEntityTooLargeException.class,
				RequestEntityTooLargeException::new, RequestEntityTooLargeException::new);
		add(RequestUriTooLargeException.CODE, RequestUriTooLargeException.class, RequestUriTooLargeException::new,
				RequestUriTooLargeException::new);
		add(UnsupportedMediaTypeException.CODE, UnsupportedMediaTypeException.class, UnsupportedMediaTypeException::new,
				UnsupportedMediaTypeException::new);
		add(RequestedRangeNotSatisfiableException.CODE, RequestedRangeNotSatisfiableException.class,
				RequestedRangeNotSatisfiableException::new, RequestedRangeNotSatisfiableException::new);
		add(ExpectationFailedException.CODE, ExpectationFailedException.class, ExpectationFailedException::new,
				ExpectationFailedException::new);
		add(ImATeapotException.CODE, ImATeapotException.class, ImATeapotException::new, ImATeapotException::new);
	}

	private void addStateErrors() {
		add(MisdirectedRequestException.CODE, MisdirectedRequestException.class, MisdirectedRequestException::new,
				MisdirectedRequestException::new);
		add(UnprocessableEntityException.CODE, UnprocessableEntityException.class, UnprocessableEntityException::new,
				UnprocessableEntityException::new);
		add(LockedException.CODE, LockedException.class, LockedException::new, LockedException::new);
		add(FailedDependencyException.CODE, FailedDependencyException.class, FailedDependencyException::new,
				FailedDependencyException::new);
		add(PreconditionRequiredException.CODE, PreconditionRequiredException.class, PreconditionRequiredException::new,
				PreconditionRequiredException::new);
		add(TooManyRequestsException.CODE, TooManyRequestsException.class, TooManyRequestsException::new,
				TooManyRequestsException::new);
		add(RequestHeaderFieldsTooLargeException.CODE, RequestHeaderFieldsTooLargeException.class,
				RequestHeaderFieldsTooLargeException::new, RequestHeaderFieldsTooLargeException::new);
		add(UnavailableForLegalReasonsException.CODE, UnavailableForLegalReasonsException.class,
				UnavailableForLegalReasonsException::new, UnavailableForLegalReasonsException::new);
	}

	private void addServerErrors() {
		add(InternalServerErrorException.CODE, InternalServerErrorException.class, InternalServerErrorException::new,
				InternalServerErrorException::new);
		add(NotImplementedException.CODE, NotImplementedException.class, NotImplementedException::new,
				NotImplementedException::new);
		add(BadGatewayException.CODE, BadGatewayException.class, BadGatewayException::new, BadGatewayException::new);
		add(ServiceUnavailableException.CODE, ServiceUnavailableException.class, ServiceUnavailableException::new,
				ServiceUnavailableException::new);
		add(GatewayTimeoutException.CODE, GatewayTimeoutException.class, GatewayTimeoutException::new,
				GatewayTimeoutException::new);
		add(HttpVersionNotSupportedException.CODE, HttpVersionNotSupportedException.class,
				HttpVersionNotSupportedException::new, HttpVersionNotSupportedException::new);
	}

	private void add(int code, Class<? extends HttpException> type, Supplier<HttpException> plain,
			Function<String, HttpException> described) {
		this.entries.put(code, new HttpExceptions.Entry(type,
				(description) -> (description != null) ? described.apply(description) : plain.get()));
	}

}
