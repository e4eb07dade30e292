// Run anew for each file of component tests: files share the modules they load, so what a module asks for once holds for the first file only.
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
