/** Made by esbuild.mjs: importing one loads every suite of this folder that its host can run. */
declare module 'suites:node' {}
declare module 'suites:web' {}
