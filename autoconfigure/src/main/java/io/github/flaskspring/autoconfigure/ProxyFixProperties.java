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
package io.github.flaskspring.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many proxies in front of the application are believed. Werkzeug: the arguments of
 * {@code ProxyFix}.
 *
 * @param xFor Number of proxies that add to X-Forwarded-For, the address of the client.
 * @param xProto Number of proxies that add to X-Forwarded-Proto, the scheme.
 * @param xHost Number of proxies that add to X-Forwarded-Host, the host.
 * @param xPort Number of proxies that add to X-Forwarded-Port, the port of the host.
 * @param xPrefix Number of proxies that add to X-Forwarded-Prefix, the path in front of
 * the application.
 * @since 0.1
 */
@ConfigurationProperties("flask.proxy-fix")
public record ProxyFixProperties(int xFor, int xProto, int xHost, int xPort, int xPrefix) {
}
