#!/usr/bin/env node
// @customer-impact Engineer: has the answers in any editor that can start a language server

import { serveStdio } from "./stdio.ts";

serveStdio();
