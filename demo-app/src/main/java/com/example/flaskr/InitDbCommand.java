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

import javax.sql.DataSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * The command {@code init-db}. Flask: {@code flaskr/db.py} of the tutorial.
 */
@Component
@Command(description = "Clear the existing data and create new tables.")
final class InitDbCommand implements Runnable {

	private final DataSource dataSource;

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	InitDbCommand(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void run() {
		JdbcClient.create(this.dataSource).sql("DROP TABLE IF EXISTS posts, users").update();
		new ResourceDatabasePopulator(new ClassPathResource("schema.sql")).execute(this.dataSource);
		this.spec.commandLine().getOut().println("Initialized the database.");
	}

}
