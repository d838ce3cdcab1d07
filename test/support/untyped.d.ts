// Packages under another name, and without types: they are called as JavaScript calls them.
declare module 'express4'
declare module 'koa2'
declare module 'koa-bodyparser'
