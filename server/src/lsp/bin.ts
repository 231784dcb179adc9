#!/usr/bin/env node
// @customer-impact via ./stdio: is the command that editors start

import { serveStdio } from "./stdio.ts";

serveStdio();
