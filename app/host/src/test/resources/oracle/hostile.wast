;; Modules that are malformed or not valid, each in another way. Those that begin as a program would
;; are the ones that a runtime without a validator of its own would run.

;; binary format
(assert_malformed (module binary "") "unexpected end")
(assert_malformed (module binary "\00asm") "unexpected end")
(assert_malformed (module binary "\00asm\02\00\00\00") "unknown binary version")
(assert_malformed (module binary "\00asm\01\00\00\00" "\0e\01\00") "malformed section id")
(assert_malformed (module binary "\00asm\01\00\00\00" "\01\ff\ff\ff\ff\0f") "length out of bounds")
(assert_malformed (module binary "\00asm\01\00\00\00" "\01\04\ff\ff\ff\ff\0f\60\00\00") "unexpected end")
;; a function without code, code without a function
(assert_malformed (module binary "\00asm\01\00\00\00" "\01\04\01\60\00\00" "\03\02\01\00") "inconsistent lengths")
(assert_malformed (module binary "\00asm\01\00\00\00" "\01\04\01\60\00\00" "\0a\04\01\02\00\0b") "inconsistent lengths")
;; four thousand million locals
(assert_malformed
  (module binary "\00asm\01\00\00\00" "\01\04\01\60\00\00" "\03\02\01\00"
    "\07\0a\01\06_start\00\00" "\0a\0c\01\0a\02\80\80\80\80\10\7f\01\7e\0b")
  "too many locals")
;; the code ends within an instruction
(assert_malformed
  (module binary "\00asm\01\00\00\00" "\01\04\01\60\00\00" "\03\02\01\00"
    "\07\0a\01\06_start\00\00" "\0a\05\01\03\00\41\80")
  "unexpected end")
;; an instruction that does not exist
(assert_malformed
  (module binary "\00asm\01\00\00\00" "\01\04\01\60\00\00" "\03\02\01\00"
    "\07\0a\01\06_start\00\00" "\0a\05\01\03\00\ff\0b")
  "illegal opcode")

;; validation
(assert_invalid (module (memory (export "memory") 65537) (func (export "_start"))) "memory size")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (drop (i64.add (i32.const 1) (i64.const 2))))) "type mismatch")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (drop))) "type mismatch")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (local.set 7 (i32.const 1)))) "unknown local")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (br 5))) "unknown label")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (call 99))) "unknown function")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (global.set 3 (i32.const 1)))) "unknown global")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (drop (i32.load align=8 (i32.const 0))))) "alignment")
(assert_invalid (module (func (export "_start") (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory (export "memory") 1) (func (export "_start") (call_indirect (i32.const 0)))) "unknown table")
