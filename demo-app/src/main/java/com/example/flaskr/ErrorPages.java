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

package com.example.flaskr;

import java.util.Map;

import org.springframework.dao.DataIntegrityViolationException;

import io.github.flaskspring.BadRequestException;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;

import static io.github.flaskspring.Globals.renderTemplate;

/**
 * Every error as a page of the blog. Flask: {@code @app.errorhandler(HTTPException)}.
 */
@FlaskController
final class ErrorPages {

	private static final Map<Integer, String> ADVICE = Map.of(403, "You can read it, and you can write your own.", //
			404, "It may have been deleted, or the address has a typing error.", //
			405, "This address takes what a form sends. Open the form's page instead.", //
			413, "Nothing was saved and nothing was lost: go back, your text is still in the form. Then shorten it.", //
			500, "The mistake is ours. Nothing you wrote before was lost; please try again in a moment.");

	@ErrorHandler(type = HttpException.class)
	Object show(HttpException error) {
		Integer status = error.code();
		if (status == null) {
			return error;
		}
		Map<String, Object> context = Map.of("status", status, "error", error.name(), "message",
				String.valueOf(error.description()), "advice", ADVICE.getOrDefault(status, ""));
		// a 405 has to say which methods there are: its headers come along
		return Reply.of(renderTemplate("error", context), status, error.getHeaders());
	}

	/**
	 * PostgreSQL, for one, stores no NUL character: whoever sent it is told, and no 500
	 * is logged.
	 */
	@ErrorHandler(type = DataIntegrityViolationException.class)
	Object refuse(DataIntegrityViolationException error) {
		return show(new BadRequestException("The database cannot store this text. Nothing was changed."));
	}

}
